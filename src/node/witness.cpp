#include "node/witness.hpp"

#include "access/platform_epochs.hpp"
#include "ledger/mark.hpp"
#include "trust/merkle.hpp"
#include "json/codec.hpp"

namespace haihe::node {

namespace {

using access::PlatformEpochs;
using kernel::RefusalKind;
using kernel::refuse;

bool continues(exchange::Witnessed const& held, exchange::OfferedHead const& offered) {
    auto const& head = offered.head.head;
    if (offered.from != held.size || head.size < held.size) return false;
    return trust::merkle::verify_consistency(static_cast<std::uint64_t>(held.size), held.root,
                                             static_cast<std::uint64_t>(head.size), head.root, offered.consistency);
}

/// Its size, when it is one of ours. Heads are cosigned soon after they were offered.
std::optional<std::int64_t> size_of_ours(edge::sql::Connection& reads, kernel::Digest const& digest) {
    constexpr std::int64_t kHeadsLookedAt = 1000;
    auto query = reads.query("SELECT head FROM heads ORDER BY epoch DESC, size DESC LIMIT ?");
    query.bind(kHeadsLookedAt);
    while (query.next())
        if (auto const head = json::read<trust::SignedHead>(query.view(0));
            head && trust::digest_of(head->head) == digest)
            return head->head.size;
    return std::nullopt;
}

} // namespace

void Witness::mount_tables(ledger::Book& book) {
    book.tables("witness",
                "CREATE TABLE IF NOT EXISTS witnessed_heads(platform TEXT PRIMARY KEY, size INTEGER NOT NULL, "
                "root TEXT NOT NULL, mark BLOB NOT NULL);");
}

exchange::OfferedHead Witness::offer(std::optional<exchange::Witnessed> const& held,
                                     std::optional<trust::SignedHead> instead) {
    exchange::OfferedHead offered{instead ? std::move(*instead) : ledger_.head(), 0, {}};
    if (held && held->size > 0 && held->size <= offered.head.head.size) {
        offered.from = held->size;
        offered.consistency = ledger_.consistency(held->size, offered.head.head.size);
    }
    return offered;
}

std::optional<exchange::Witnessed> Witness::held_of(std::string const& platform) {
    return held_in(*ledger_.reads().lease(), platform);
}

std::optional<exchange::Witnessed> Witness::held_in(edge::sql::Connection& views, std::string const& platform) {
    auto const begun = PlatformEpochs::begun(views, platform);
    auto query = views.query("SELECT size, root FROM witnessed_heads WHERE platform = ?");
    query.bind(PlatformEpochs::log_name(platform, begun ? begun->epoch : 1));
    if (!query.next()) {
        if (!begun || begun->kept.size == 0) return std::nullopt;
        return exchange::Witnessed{begun->kept.size, begun->kept.root};
    }
    auto const root = kernel::Digest::parse(query.view(1));
    if (!root) throw edge::sql::DatabaseError("a witnessed root cannot be read");
    return exchange::Witnessed{query.integer(0), *root};
}

bool Witness::still_holds(exchange::Witnessed const& held) {
    auto const ours = ledger_.head_at(held.size); // only signed heads are offered
    return ours && ours->head.root == held.root;
}

kernel::Result<trust::Cosignature> Witness::cosign(exchange::OfferedHead const& offered, std::string const& platform,
                                                   trust::Certificate const& certificate) {
    auto const& head = offered.head.head;
    if (head.logId != platform || !trust::verifies(offered.head, trust::kTreeHeadLabel, certificate))
        return refuse(RefusalKind::unacceptable, "ledger_head_is_signed_by_its_platform",
                      {"账本树头不是该平台签名的。", "The ledger head is not signed by its platform."},
                      "/ledgerHead/head");
    auto const epoch = PlatformEpochs::current(*ledger_.reads().lease(), platform);
    if (auto const held = held_of(platform); head.epoch != epoch || (held && !continues(*held, offered)))
        return refuse(RefusalKind::conflict, "ledger_head_continues_what_the_witness_holds",
                      {"账本树头与见证方已见证的树头不能衔接。",
                       "The ledger head does not continue the one that the witness holds."},
                      "/ledgerHead/consistency");
    hold(PlatformEpochs::log_name(platform, epoch), {head.size, head.root});
    return trust::cosign(ledger_.key(), ledger_.log_id(), head, ledger_.clock().now());
}

bool Witness::go_on_to(std::string const& platform, exchange::Witnessed const& later,
                       std::vector<kernel::Digest> const& consistency) {
    auto const held = held_of(platform);
    if (!held || held->size > later.size ||
        !trust::merkle::verify_consistency(static_cast<std::uint64_t>(held->size), held->root,
                                           static_cast<std::uint64_t>(later.size), later.root, consistency))
        return false;
    hold(PlatformEpochs::log_name(platform, PlatformEpochs::current(*ledger_.reads().lease(), platform)), later);
    return true;
}

void Witness::hold(std::string const& log, exchange::Witnessed const& held) {
    ledger_.write([&](edge::sql::Connection& tables) {
        auto const size = std::to_string(held.size), root = held.root.to_string();
        tables
            .query(
                "INSERT INTO witnessed_heads(platform, size, root, mark) VALUES(?1,?2,?3,?4) ON CONFLICT(platform) DO "
                "UPDATE SET size = ?2, root = ?3, mark = ?4 WHERE witnessed_heads.size <= ?2")
            .bind(log)
            .bind(held.size)
            .bind(root)
            .bind_blob(ledger::mark_of({log, size, root}))
            .run();
    });
}

kernel::Result<void> Witness::keep(trust::Cosignature const& cosignature, std::string const& witness,
                                   trust::Certificate const& certificate) {
    auto const ours = size_of_ours(*ledger_.reads().lease(), cosignature.head);
    if (!ours || cosignature.witness != witness || !trust::verifies(cosignature, certificate))
        return refuse(RefusalKind::unacceptable, "cosignature_is_valid",
                      {"见证签名无效。", "The cosignature does not verify."}, "/cosignature");
    ledger_.keep(cosignature, *ours);
    return {};
}

} // namespace haihe::node
