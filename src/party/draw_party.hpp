#pragma once

// The department's and the host's own tool in a draw of experts (spec/draw): it believes the hub in nothing that it can
// check, and its key never leaves this machine.

#include "bidder/platform.hpp"
#include "draw/seated_experts.hpp"
#include "draw/turn.hpp"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace haihe::party {

/// Who takes part: signs with one certificate, opens wraps with another or the same.
struct Party {
    bidder::Credential signer;
    bidder::Credential opener;
};

class DrawParty {
public:
    DrawParty(bidder::Platform& hub, Party const& party, std::string draw_id)
        : hub_(hub), party_(party), id_(std::move(draw_id)) {}

    /// The host asks; `request` is canonical (spec/draw §10). The draw's id.
    static kernel::Result<std::string> request(bidder::Platform& hub, Party const& host, std::string const& request);

    /// The department: makes the clear list of whom the hub names but `left_out`, hands in its leaves, and countersigns
    /// what the hub has frozen. `keep` gets the list's text before anything is signed: without it nobody can be named.
    kernel::Result<void> make_list(std::set<std::string> const& left_out,
                                   std::function<void(std::string const&)> const& keep);
    /// Everything that this party is to say now. `request`: the text that it knows, if it knows it. The parts that were
    /// said. Refusals besides those of the draw: `request_is_the_one_known`, `caller_is_a_party`.
    kernel::Result<std::vector<std::string>> take_turns(std::optional<std::string> const& request = {});

    // The department, after the selection.
    kernel::Result<void> replace(std::int64_t out, draw::ReplacementGround ground);
    /// Tells the platform that holds the evaluation who sits; their certificates are those of the hub's pool.
    kernel::Result<void> seat(bidder::Platform& platform, std::string const& list_text);
    kernel::Result<void> publish(std::string const& list_text);

private:
    kernel::Result<draw::Transcript> transcript();
    kernel::Result<void> say(std::string const& part, draw::SignedDocument const& document, std::int64_t from = 0);
    [[nodiscard]] draw::Signer signer() const { return {party_.signer.key, party_.signer.certificate}; }
    [[nodiscard]] std::string path(std::string const& below) const { return "/draws/" + id_ + below; }

    bidder::Platform& hub_;
    Party const& party_;
    std::string const id_;
};

} // namespace haihe::party
