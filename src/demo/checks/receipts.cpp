#include "demo/checks/receipts.hpp"

#include "ledger/receipt.hpp"
#include "trust/merkle.hpp"

#include <map>
#include <utility>

namespace haihe::demo {

namespace {

struct HeadAnswer {
    trust::TreeHead head;
    std::string signature;
};
BOOST_DESCRIBE_STRUCT(HeadAnswer, (), (head, signature))

struct Consistency {
    std::vector<kernel::Digest> proof;
};
BOOST_DESCRIBE_STRUCT(Consistency, (), (proof))

bool continues(Visitor& visitor, Platform const& platform, trust::TreeHead const& first,
               trust::TreeHead const& second) {
    if (first.logId != second.logId || first.epoch != second.epoch || first.size > second.size) return false;
    auto const answer = visitor.get<Consistency>(platform, "/ledger/consistency?first=" + std::to_string(first.size) +
                                                               "&second=" + std::to_string(second.size));
    return answer &&
           trust::merkle::verify_consistency(static_cast<std::uint64_t>(first.size), first.root,
                                             static_cast<std::uint64_t>(second.size), second.root, answer->proof);
}

} // namespace

void Receipts::keep(Platform const& platform, std::string const& what, std::string const& receipt) {
    std::lock_guard const lock(mutex_);
    kept_.push_back({platform, what, receipt});
}

std::vector<KeptReceipt> Receipts::all() const {
    std::lock_guard const lock(mutex_);
    return kept_;
}

std::vector<KeptReceipt> Receipts::take() {
    std::lock_guard const lock(mutex_);
    return std::exchange(kept_, {});
}

std::vector<std::string> faults_of(std::vector<KeptReceipt> const& receipts, Visitor& visitor) {
    std::vector<std::string> faults;
    std::map<std::string, trust::TreeHead> now;
    for (auto const& kept : receipts) {
        auto const named = kept.platform.word + ": " + kept.what;
        auto const receipt = json::read<ledger::Receipt>(kept.receipt, json::Unknown::ignore);
        if (!receipt) {
            faults.push_back(named + ": " + receipt.error().rule);
            continue;
        }
        if (auto const proven = ledger::verify(*receipt); !proven) faults.push_back(named + ": " + proven.error().rule);
        auto latest = now.find(kept.platform.word);
        if (latest == now.end()) {
            auto const answer = visitor.get<HeadAnswer>(kept.platform, "/ledger/head");
            if (!answer) {
                faults.push_back(named + ": " + answer.error().rule);
                continue;
            }
            latest = now.emplace(kept.platform.word, answer->head).first;
        }
        if (!continues(visitor, kept.platform, receipt->head.head, latest->second))
            faults.push_back(named + ": acknowledged_entry_is_in_the_ledger");
    }
    return faults;
}

} // namespace haihe::demo
