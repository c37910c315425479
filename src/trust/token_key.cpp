#include "trust/token_key.hpp"

#include "trust/key.hpp"
#include "trust/token.hpp"

#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/sha.h>

#include <mutex>
#include <optional>
#include <shared_mutex>
#include <utility>
#include <vector>

namespace haihe::trust {

namespace {

std::string der_of(std::string const& signature) {
    auto const* const bytes = reinterpret_cast<unsigned char const*>(signature.data());
    auto const half = static_cast<int>(signature.size() / 2);
    std::unique_ptr<ECDSA_SIG, Freer<ECDSA_SIG_free>> const made(ECDSA_SIG_new());
    ECDSA_SIG_set0(made.get(), BN_bin2bn(bytes, half, nullptr), BN_bin2bn(bytes + half, half, nullptr));
    unsigned char* der = nullptr;
    auto const size = i2d_ECDSA_SIG(made.get(), &der);
    if (size <= 0) throw std::runtime_error("a signature has no DER");
    std::string text(reinterpret_cast<char*>(der), static_cast<std::size_t>(size));
    OPENSSL_free(der);
    return text;
}

std::string sha256(std::string_view bytes) {
    std::string digest(SHA256_DIGEST_LENGTH, '\0');
    SHA256(reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size(),
           reinterpret_cast<unsigned char*>(digest.data()));
    return digest;
}

} // namespace

struct TokenKey::Implementation {
    token::Uri uri;
    std::string pin;
    std::shared_ptr<token::Modules> modules;
    KeyHandle public_half;

    std::mutex mutex;
    std::optional<token::Place> place; ///< empty while the token is away
    std::int64_t time = 0;             ///< of the modules, when it was found
    std::vector<CK_SESSION_HANDLE> idle;
    bool locked_out = false; ///< the PIN was refused: to go on asking would lock the token

    ~Implementation() {
        std::shared_lock const still(modules->mutex);
        leave();
        OPENSSL_cleanse(pin.data(), pin.size());
    }

    /// With both mutexes, as what follows.
    void leave() {
        if (place && time == modules->time()) {
            for (auto const session : idle) place->module->C_CloseSession(session);
            place->module->C_CloseSession(place->session);
        }
        idle.clear();
        place.reset();
    }

    /// Looks for the token, which must hold the same key as before.
    kernel::Result<void> search() {
        auto here = token::find_key(*modules, uri.get(), pin);
        if (!here) {
            locked_out = here.error().rule == "token_pin_is_right";
            return std::unexpected(std::move(here.error()));
        }
        place = *here;
        time = modules->time();
        auto half = token::read_public_half(*place, uri.get());
        bool const other = half && public_half && EVP_PKEY_eq(half->get(), public_half.get()) != 1;
        if (half && !other) {
            if (!public_half) public_half = std::move(*half);
            return {};
        }
        leave();
        if (!half) return std::unexpected(std::move(half.error()));
        return kernel::refuse(kernel::RefusalKind::unacceptable, "token_holds_the_key",
                              {"令牌中的密钥已不是原来的密钥。", "The token holds another key than before."});
    }

    /// The place and a session of one's own; empty while the token is away.
    struct Turn {
        token::Place place;
        CK_SESSION_HANDLE session = 0;
    };
    std::optional<Turn> begin() {
        std::lock_guard const lock(mutex);
        if (place && time != modules->time()) leave();
        if (!place && (locked_out || !search())) return std::nullopt;
        Turn turn{*place, 0};
        if (!idle.empty()) {
            turn.session = idle.back();
            idle.pop_back();
        } else if (place->module->C_OpenSession(place->slot, CKF_SERIAL_SESSION, nullptr, nullptr, &turn.session) !=
                   CKR_OK) {
            leave();
            return std::nullopt;
        }
        return turn;
    }
    void end(Turn const& turn, bool signed_well) {
        std::lock_guard const lock(mutex);
        bool const same = place && place->session == turn.place.session;
        if (signed_well && same) return idle.push_back(turn.session);
        turn.place.module->C_CloseSession(turn.session);
        if (same) leave(); // whatever is wrong with it, a new beginning is tried
    }

    /// r || s; empty while the token is away.
    std::string sign(std::string_view digest) {
        std::shared_lock const still(modules->mutex);
        auto const turn = begin();
        if (!turn) return {};
        auto signature = token::sign(turn->place, turn->session, digest);
        end(*turn, !signature.empty());
        return signature;
    }
    bool may_come_back() {
        std::lock_guard const lock(mutex);
        return !locked_out;
    }
    bool is_there() {
        std::shared_lock const still(modules->mutex);
        auto const turn = begin();
        if (turn) end(*turn, true);
        return turn.has_value();
    }
};

TokenKey::TokenKey(std::unique_ptr<Implementation> implementation) : implementation_(std::move(implementation)) {}
TokenKey::~TokenKey() = default;

kernel::Result<std::shared_ptr<TokenKey>> TokenKey::open(std::string const& uri, std::string const& pin) {
    auto read = token::read_uri(uri);
    if (!read) return std::unexpected(std::move(read.error()));
    auto implementation = std::make_unique<Implementation>();
    implementation->uri = std::move(*read);
    implementation->pin = pin;
    implementation->modules = token::Modules::of(implementation->uri.get());
    std::shared_lock const still(implementation->modules->mutex);
    if (auto found = implementation->search(); !found) {
        auto refusal = std::move(found.error());
        return std::unexpected(std::move(refusal));
    }
    return std::shared_ptr<TokenKey>(new TokenKey(std::move(implementation)));
}

KeyHandle TokenKey::public_half() const {
    EVP_PKEY_up_ref(implementation_->public_half.get());
    return KeyHandle(implementation_->public_half.get());
}

std::string TokenKey::sign(std::string_view bytes) {
    auto const digest = sha256(bytes);
    // A place that has become stale is looked for again at once; then the modules begin anew.
    for (bool again = true; again; again = implementation_->may_come_back() && implementation_->modules->restart())
        for (int attempt = 0; attempt < 2; ++attempt)
            if (auto const signature = implementation_->sign(digest); !signature.empty()) return der_of(signature);
    throw KeyUnavailable("the token that holds the platform's key does not sign");
}

bool TokenKey::answers() {
    return implementation_->is_there() ||
           (implementation_->may_come_back() && implementation_->modules->restart() && implementation_->is_there());
}

} // namespace haihe::trust
