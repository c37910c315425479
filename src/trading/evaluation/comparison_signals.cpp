#include "trading/evaluation/comparison_signals.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace haihe::trading {

namespace {

/// Bids that share a value, for each value that two or more share.
template <class Key>
std::vector<std::vector<std::string>> shared(std::multimap<Key, std::string> const& by_value) {
    std::vector<std::vector<std::string>> groups;
    for (auto at = by_value.begin(); at != by_value.end();) {
        auto const end = by_value.upper_bound(at->first);
        std::vector<std::string> bids;
        for (; at != end; ++at)
            if (std::ranges::find(bids, at->second) == bids.end()) bids.push_back(at->second);
        if (bids.size() > 1) groups.push_back(std::move(bids));
    }
    return groups;
}

/// Three or more different prices at equal distances: how made-up bids are often spread.
std::vector<std::string> in_regular_steps(std::vector<std::pair<std::int64_t, std::string>> prices) {
    if (prices.size() < 3) return {};
    std::ranges::sort(prices);
    auto const step = prices[1].first - prices[0].first;
    for (std::size_t i = 1; i < prices.size(); ++i)
        if (step == 0 || prices[i].first - prices[i - 1].first != step) return {};
    std::vector<std::string> bids;
    bids.reserve(prices.size());
    for (auto const& one : prices) bids.push_back(one.second);
    return bids;
}

} // namespace

std::vector<Signal> compare(std::vector<BidToJudge> const& bids, std::vector<BidFile> const& files) {
    std::multimap<std::string, std::string> leaders;
    std::multimap<std::int64_t, std::string> prices;
    std::multimap<std::string, std::string> contents;
    std::vector<std::pair<std::int64_t, std::string>> spread;
    for (auto const& bid : bids)
        if (bid.reading) {
            if (!bid.reading->projectLeader.empty()) leaders.emplace(bid.reading->projectLeader, bid.bidId);
            prices.emplace(bid.reading->price.fen, bid.bidId);
            spread.emplace_back(bid.reading->price.fen, bid.bidId);
        }
    for (auto const& file : files)
        if (file.size > 0) contents.emplace(file.sm3.to_string(), file.bidId);
    std::vector<Signal> signals;
    for (auto& group : shared(leaders))
        signals.push_back({"same_project_leader",
                           std::move(group),
                           {"不同投标人的项目管理成员为同一人。", "Different bidders name the same project leader."}});
    for (auto& group : shared(contents))
        signals.push_back({"same_file",
                           std::move(group),
                           {"不同投标人的投标文件中有内容完全相同的文件。",
                            "Bids of different bidders hold a file that is the same to the byte."}});
    for (auto& group : shared(prices))
        signals.push_back({"equal_prices",
                           std::move(group),
                           {"不同投标人的投标报价完全相同。", "Different bidders bid the same price."}});
    if (auto group = in_regular_steps(std::move(spread)); !group.empty())
        signals.push_back({"prices_in_regular_steps",
                           std::move(group),
                           {"投标报价呈规律性差异。", "The prices differ by equal steps."}});
    return signals;
}

} // namespace haihe::trading
