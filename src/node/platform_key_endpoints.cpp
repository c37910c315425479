#include "node/platform_key_endpoints.hpp"

#include "exchange/key_history.hpp"
#include "ledger/key_changes.hpp"
#include "node/outgoing.hpp"
#include "node/platform_key_messages.hpp"
#include "json/codec.hpp"

#include <algorithm>

namespace haihe::node {

namespace {

using edge::http::Request;
using edge::http::Response;
using kernel::RefusalKind;
using ledger::Decision;
using KeyEvent = std::variant<ledger::KeyChanged>;

struct Change {
    std::string replaced, certificate;
    std::int64_t fromSequence = 0, fromEntry = 0;
};
BOOST_DESCRIBE_STRUCT(Change, (), (replaced, certificate, fromSequence, fromEntry))

struct ShownKey {
    std::string keyId;             ///< of the one in force
    std::vector<std::string> next; ///< configured, and never used
    std::vector<Change> changes;   ///< ascending
    bool hubKnows = true;          ///< then keys that were replaced are needed no more
};
BOOST_DESCRIBE_STRUCT(ShownKey, (), (keyId, next, changes, hubKnows))

/// POST /platform-key/changes
struct ChangeKey {
    std::string certificate; ///< key id of one that the configuration names
};
BOOST_DESCRIBE_STRUCT(ChangeKey, (), (certificate))

std::string id_of(ledger::Signer const& signer) { return signer.certificate.digest().to_string(); }

std::int64_t number(edge::sql::Connection& database, char const* statement) {
    auto query = database.query(statement);
    query.next();
    return query.integer(0);
}

/// Of the epoch that the ledger is in.
std::int64_t outbox_size(edge::sql::Connection& database, ledger::Epoch const& epoch) {
    return number(database, "SELECT coalesce(max(sequence) + 1, 0) FROM outbox") - epoch.first_row;
}

Decision change_key(Desk& desk, std::vector<MayChangeKey> const& checks, ledger::States& states,
                    ledger::Context const& context, access::Caller const& caller, ChangeKey const& asked) {
    if (auto duty = access::require_duty(caller, "operator"); !duty) return Decision::refused(duty.error());
    if (auto role = access::require_role(caller, "operator"); !role) return Decision::refused(role.error());
    auto const& signers = desk.ledger.signers();
    auto const next = std::ranges::find(signers, asked.certificate, id_of);
    if (next == signers.end())
        return Decision::refused({RefusalKind::unacceptable,
                                  "next_key_is_configured",
                                  {"配置文件的 [next_key] 中没有这个密钥,请先写入并重新启动。",
                                   "The configuration names no such key in [next_key]: put it there and start again."},
                                  "/certificate"});
    auto& views = states.views();
    auto const changes = ledger::key_changes(views);
    // A change of the same batch is not committed yet.
    auto const in_force =
        changes.size() == desk.ledger.key_changes().size() ? id_of(desk.ledger.signer()) : changes.back().certificate;
    auto const used = std::ranges::find(changes, asked.certificate, &trust::KeyChange::replaced) != changes.end();
    if (asked.certificate == in_force || used)
        return Decision::refused(
            {RefusalKind::conflict,
             "key_was_not_used_before",
             {"这个密钥正在使用,或者已被更换过。", "This key is in force, or was replaced before."},
             "/certificate"});
    auto const& settings = desk.settings;
    if (auto right = check_new_key(desk, views, settings.code, settings.role, next->certificate, context.now); !right)
        return Decision::refused(right.error());
    for (auto const& may : checks)
        if (auto free = may(states, context); !free) return Decision::refused(free.error());
    auto const epoch = ledger::epochs(views).back();
    trust::KeyChange const change{settings.code,
                                  epoch.number,
                                  in_force,
                                  asked.certificate,
                                  outbox_size(views, epoch) + 1,
                                  number(views, "SELECT coalesce(max(idx) + 1, 0) FROM entries") + 1};
    auto const accepted = trust::sign_key_change(next->key, next->certificate, change);
    Decision decision;
    decision.record(std::string(ledger::kKeyStream), KeyEvent{ledger::KeyChanged{accepted.change, accepted.signature}});
    decision.result = accepted.change;
    return decision;
}

Response show_key(Desk& desk) {
    ShownKey shown{id_of(desk.ledger.signer()), {}, {}, true};
    for (auto const& change : desk.ledger.key_changes())
        shown.changes.push_back({change.replaced, change.certificate, change.fromSequence, change.fromEntry});
    for (auto const& signer : desk.ledger.signers())
        if (auto const id = id_of(signer);
            id != shown.keyId && std::ranges::find(shown.changes, id, &Change::replaced) == shown.changes.end())
            shown.next.push_back(id);
    // What the hub was told in an epoch that is over, it knows: the new one says which key is in force.
    auto const changes = ledger::key_changes(*desk.ledger.reads().lease(), desk.ledger.epochs().back().number);
    if (desk.settings.role != "hub" && !changes.empty())
        shown.hubKnows = Outgoing::acknowledged_by_hub(*desk.ledger.reads().lease()) >= changes.back().fromSequence;
    return Response::json(json::write(shown));
}

/// Key id of the first that signed here.
std::string first_key_of(ledger::Ledger& ledger, std::vector<trust::KeyChange> const& changes) {
    if (!changes.empty() && changes.front().epoch == 1) return changes.front().replaced;
    auto const epochs = ledger.epochs();
    if (epochs.size() == 1) return id_of(ledger.signer());
    auto const last = ledger.head_at(epochs[1].from_entry); // of the first epoch; nothing may be left of it
    return last ? last->head.keyId : epochs[1].certificate;
}

Response show_history(Desk& desk) {
    exchange::KeyHistory history;
    history.platform = desk.settings.code;
    auto& ledger = desk.ledger;
    auto const changes = ledger.key_changes();
    {
        auto reads = ledger.reads().lease();
        auto query = reads->query("SELECT certificate FROM identity WHERE key_id = ?");
        query.bind(first_key_of(ledger, changes));
        if (query.next()) history.first = query.text(0);
    }
    for (auto const& change : changes) {
        auto const sequence = change.fromSequence - 1;
        for (auto const& item : ledger.outbox(sequence, 1, change.epoch))
            history.changes.push_back({item.entry, item.message,
                                       ledger.outbox_head_at(change.fromSequence, change.epoch),
                                       ledger.outbox_inclusion(sequence, change.fromSequence, change.epoch)});
    }
    for (auto const& epoch : ledger.epochs())
        if (!epoch.declaration.empty()) {
            if (!history.epochs) history.epochs.emplace();
            history.epochs->push_back({json::write(ledger.receipt(epoch.from_entry, true, false, true))});
        }
    return Response::json(json::write(history));
}

} // namespace

void mount_platform_key(Plan& plan, std::function<Desk&()> const& desk) {
    plan.router.add("GET", "/platform-key", [desk](Request const&) { return show_key(desk()); });
    plan.router.add("GET", "/proofs/keys", [desk](Request const&) { return show_history(desk()); });
    plan.router.add("POST", "/platform-key/changes", [desk, checks = plan.key_change_checks()](Request const& request) {
        auto& here = desk();
        return here.submit_as<ChangeKey>(
            request,
            [&here, checks](ledger::States& states, ledger::Context const& context, access::Caller const& caller,
                            ChangeKey const& asked) {
                return change_key(here, checks, states, context, caller, asked);
            },
            201);
    });
}

} // namespace haihe::node
