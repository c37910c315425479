#include "demo/checks/checks.hpp"

#include "demo/checks/award_checks.hpp"
#include "demo/checks/notice_checks.hpp"
#include "demo/checks/opening_checks.hpp"
#include "demo/checks/supervision_checks.hpp"
#include "demo/city/child_process.hpp"
#include "trust/tree_head.hpp"

#include <algorithm>

namespace haihe::demo {

namespace {

constexpr std::int64_t kAcknowledgedWithinMilliseconds = 2000;
constexpr std::chrono::seconds kCosignedWithin{60};

struct CosignedHead {
    trust::TreeHead head;
    std::vector<trust::Cosignature> cosignatures;
};
BOOST_DESCRIBE_STRUCT(CosignedHead, (), (head, cosignatures))

Finding orders_are_acknowledged(std::vector<SaidOrder> const& orders) {
    Finding finding{{"指令均在真实时间2秒内得到执行确认", "Orders are acknowledged within two seconds of real time"},
                    !orders.empty(),
                    ""};
    for (auto const& order : orders) {
        if (!order.disturbed && order.acknowledged_after_milliseconds > kAcknowledgedWithinMilliseconds)
            finding.holds = false;
        finding.detail += (finding.detail.empty() ? "" : ", ") + std::to_string(order.acknowledged_after_milliseconds) +
                          (order.disturbed ? " ms (platform restarted)" : " ms");
    }
    return finding;
}

Finding receipts_hold(Stage& stage) {
    auto const receipts = stage.chronicle.receipts.all();
    auto const faults = faults_of(receipts, stage.visitor);
    return {{"每一份回执都可验证,且仍在账本之中", "Every receipt proves itself and is still in its ledger"},
            faults.empty() && !receipts.empty(),
            faults.empty() ? std::to_string(receipts.size()) : faults.front()};
}

/// Every platform's latest head carries a cosignature of another that verifies.
Finding heads_are_cosigned(Stage& stage, Credentials const& credentials) {
    Finding finding{
        {"各账本的最新树根均有其他平台见证", "The latest head of every ledger is cosigned by another platform"},
        true,
        ""};
    auto const genuine = [&](CosignedHead const& latest, trust::Cosignature const& one) {
        auto const witness = std::find_if(stage.cast.platforms().begin(), stage.cast.platforms().end(),
                                          [&](PlatformCard const& card) { return card.code == one.witness; });
        return witness != stage.cast.platforms().end() && witness->code != latest.head.logId &&
               one.head == trust::digest_of(latest.head) &&
               trust::verifies(one, credentials.platforms.at(witness->word).certificate);
    };
    for (auto const& card : stage.cast.platforms()) {
        auto patience = stage.visitor.patience(kCosignedWithin);
        bool cosigned = false;
        do {
            auto const latest = stage.visitor.get<CosignedHead>(stage.platform(card.word), "/ledger/head");
            cosigned = latest && std::any_of(latest->cosignatures.begin(), latest->cosignatures.end(),
                                             [&](trust::Cosignature const& one) { return genuine(*latest, one); });
        } while (!cosigned && patience.again());
        if (cosigned) continue;
        finding.holds = false;
        finding.detail += (finding.detail.empty() ? "" : ", ") + card.word;
    }
    return finding;
}

} // namespace

std::vector<Finding> check_the_city(Stage& stage, Credentials const& credentials) {
    auto findings = stage.chronicle.findings;
    findings.push_back(notices_match(stage));
    findings.push_back(notices_are_proven(stage, credentials));
    findings.push_back(supervision_agrees(stage));
    findings.push_back(records_are_published(stage));
    findings.push_back(lost_bids_are_alerts(stage));
    findings.push_back(awards_are_published(stage));
    findings.push_back(archives_verify(stage, credentials));
    findings.push_back(orders_are_acknowledged(stage.chronicle.orders));
    findings.push_back(receipts_hold(stage));
    findings.push_back(heads_are_cosigned(stage, credentials));
    return findings;
}

std::vector<Finding> audit_ledgers(std::string const& program, std::vector<LedgerFile> const& ledgers,
                                   std::string const& log) {
    Finding finding{{"haihe audit:各账本文件完好", "haihe audit: every ledger file is whole"}, true, ""};
    for (auto const& ledger : ledgers) {
        auto const status = run_child({program, "audit", ledger.path}, log);
        if (status == 0) continue;
        finding.holds = false;
        finding.detail += ledger.platform + " (" + std::to_string(status) + ") ";
    }
    return {finding};
}

bool report(std::vector<Finding> const& findings, Terminal& terminal) {
    bool all = true;
    terminal.plain("");
    for (auto const& finding : findings) {
        all = all && finding.holds;
        auto const line = terminal.of(finding.claim) + (finding.detail.empty() ? "" : " — " + finding.detail);
        terminal.plain((finding.holds ? "  ✓ " : "  ✗ ") + line);
    }
    terminal.plain("");
    return all;
}

} // namespace haihe::demo
