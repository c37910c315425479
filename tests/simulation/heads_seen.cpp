#include "simulation/heads_seen.hpp"

#include "exchange/message.hpp"
#include "trust/merkle.hpp"
#include "json/codec.hpp"

namespace haihe::simulation {

namespace {

constexpr char const* kEntries = "entries";
constexpr char const* kOutbox = "outbox";

} // namespace

void HeadsSeen::see(std::string_view log, trust::TreeHead const& head) {
    auto const [known, fresh] = roots_[{std::string(log), head.logId}].emplace(head.size, head.root);
    if (!fresh && known->second != head.root)
        conflicts_.push_back("two heads of the " + std::string(log) + " of " + head.logId + " at size " +
                             std::to_string(head.size));
}

void HeadsSeen::look_at(edge::http::Request const& request, edge::http::Response const& answer) {
    if (answer.status != 200 || !request.target.starts_with("/exchange/")) return;
    auto const items = [&](std::vector<exchange::Item> const& all) {
        for (auto const& item : all) see(kOutbox, item.outboxHead.head);
    };
    if (request.target == "/exchange/batches") {
        auto const batch = json::read<exchange::Batch>(request.body, json::Unknown::ignore).value();
        auto const receipt = json::read<exchange::BatchReceipt>(answer.body, json::Unknown::ignore).value();
        see(kOutbox, batch.outboxHead.head);
        for (auto const* offered : {&batch.ledgerHead, &receipt.ledgerHead})
            if (*offered) see(kEntries, (*offered)->head.head);
    } else if (request.target == "/exchange/deliveries") {
        items(json::read<exchange::Delivery>(request.body, json::Unknown::ignore).value().items);
    } else {
        auto const page = json::read<exchange::FeedPage>(answer.body, json::Unknown::ignore).value();
        see(kEntries, page.ledgerHead.head);
        items(page.items);
    }
}

std::vector<std::string> HeadsSeen::faults(scenario::City& city) const {
    auto faults = conflicts_;
    for (auto const& [log, roots] : roots_) {
        auto reads = city.node(log.second).desk().ledger.reads().lease();
        auto rows = reads->query(log.first == kEntries ? "SELECT leaf FROM entries ORDER BY idx"
                                                       : "SELECT leaf FROM outbox ORDER BY sequence");
        trust::merkle::Frontier tree;
        auto seen = roots.begin();
        auto const compare = [&] {
            for (; seen != roots.end() && seen->first == static_cast<std::int64_t>(tree.size()); ++seen)
                if (seen->second != tree.root())
                    faults.push_back("the " + log.first + " of " + log.second + " are not what was signed at size " +
                                     std::to_string(seen->first));
        };
        for (compare(); rows.next(); compare()) {
            trust::merkle::Hash leaf;
            auto const bytes = rows.view(0);
            std::copy(bytes.begin(), bytes.end(), leaf.bytes.begin());
            tree.append(leaf);
        }
        if (seen != roots.end())
            faults.push_back("the " + log.first + " of " + log.second + " end before size " +
                             std::to_string(seen->first) + ", which was signed");
    }
    return faults;
}

} // namespace haihe::simulation
