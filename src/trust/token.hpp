#pragma once

// PKCS#11 as far as one key needs it: which module, which slot, a login, an object.

#include "kernel/refusal.hpp"
#include "trust/openssl_handles.hpp"

#include <p11-kit/pkcs11.h>
#include <p11-kit/uri.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::trust::token {

using Uri = std::unique_ptr<P11KitUri, Freer<p11_kit_uri_free>>;

/// Refusals `token_key_is_well_named` (no token or object in it), `token_pin_comes_from_a_file`.
kernel::Result<Uri> read_uri(std::string const& text);

/// The modules of one path (empty: those that the system knows), initialised, for all keys that are in them. Whoever
/// calls one holds `mutex`, shared.
class Modules {
public:
    static std::shared_ptr<Modules> of(P11KitUri* uri);

    mutable std::shared_mutex mutex;
    [[nodiscard]] std::vector<CK_FUNCTION_LIST*> const& list() const { return list_; }
    /// How often they were initialised: sessions and objects are of one time.
    [[nodiscard]] std::int64_t time() const { return time_; }
    /// Begins anew, at most once a second, because some find a token that was away in no other way. False: not yet.
    bool restart();

private:
    explicit Modules(std::string path) : path_(std::move(path)) { load(); }
    void load();

    std::string const path_;
    std::vector<CK_FUNCTION_LIST*> list_;
    std::int64_t time_ = 0;
    std::chrono::steady_clock::time_point started_;
};

/// Where a key lies, and a session that is logged in: while it is open, all of the process are.
struct Place {
    CK_FUNCTION_LIST* module = nullptr;
    CK_SLOT_ID slot = 0;
    CK_SESSION_HANDLE session = 0;
    CK_OBJECT_HANDLE key = 0;
};

/// Refusals `token_module_is_found`, `token_is_present`, `token_pin_is_right`, `token_holds_the_key`,
/// `key_kind_is_supported`.
kernel::Result<Place> find_key(Modules const& modules, P11KitUri* uri, std::string const& pin);
/// Refusal `token_holds_the_key`: the token must show the public half too.
kernel::Result<KeyHandle> read_public_half(Place const& place, P11KitUri* uri);
/// r || s; empty when the token does not answer.
std::string sign(Place const& place, CK_SESSION_HANDLE session, std::string_view digest);

} // namespace haihe::trust::token
