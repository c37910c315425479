#include "app/commands.hpp"
#include "app/statements.hpp"
#include "ledger/receipt.hpp"
#include "proof/key_history.hpp"
#include "proof/message_proof.hpp"

namespace haihe::app {

namespace {

/// The hub's certificate for the head of this receipt: the known one, or where its changes of key lead from there.
kernel::Result<std::optional<trust::Certificate>>
hub_at(VerifyOptions const& options, std::optional<trust::Certificate> known, exchange::MessageProof const& proof) {
    if (options.hub_keys.empty() || !known) return known;
    auto const bytes = bytes_of(options.hub_keys);
    if (!bytes) return std::unexpected(bytes.error());
    auto const history = proof::read_key_history(*bytes);
    if (!history) return std::unexpected(history.error());
    auto const receipt = json::read<ledger::Receipt>(proof.receipt.canonical, json::Unknown::ignore);
    if (!receipt || receipt->head.head.logId != history->platform) return known;
    return proof::signer_of(*history, *known, receipt->head.head);
}

} // namespace

int verify(VerifyOptions const& options, Console const& console) {
    if (options.file.empty()) return console.refuse({"请给出要验证的文件。", "Give the file to verify."});
    auto const authorities = read_authorities(options.authorities);
    if (!authorities) return console.refuse(authorities.error());
    auto const known = read_certificate(options.hub);
    if (!known) return console.refuse(known.error());
    auto const bytes = bytes_of(options.file);
    if (!bytes) return console.refuse(bytes.error());
    auto const read = proof::read_message_proof(*bytes);
    if (!read) return console.refuse(read.error(), kNo);
    auto const hub = hub_at(options, *known, *read);
    if (!hub) return console.refuse(hub.error(), kNo);
    auto const statements =
        proof::check(*read, options.authorities.empty() ? nullptr : &*authorities, hub->has_value() ? &**hub : nullptr);
    return show(statements, options.json, options.strict, console);
}

} // namespace haihe::app
