#include "scenario/history.hpp"

#include "scenario/history_promises.hpp"
#include "json/codec.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <utility>

namespace haihe::scenario {

namespace {

namespace bj = boost::json;

constexpr std::size_t kStepsMax = 400;
constexpr std::size_t kMembers = 5;

kernel::Decimal whole(std::int64_t units) { return {units, 0}; }

std::string rule_of(edge::http::Response const& answer) {
    boost::system::error_code unreadable;
    auto const body = bj::parse(answer.body, unreadable);
    auto const* rule = unreadable || !body.is_object() ? nullptr : body.as_object().if_contains("rule");
    return rule && rule->is_string() ? std::string(rule->as_string()) : "";
}

} // namespace

bj::value json_at(edge::http::Response const& response, std::string const& pointer) {
    boost::system::error_code absent;
    auto const body = bj::parse(response.body);
    auto const* found = body.find_pointer(pointer, absent);
    return found ? *found : bj::value();
}

exchange::EvaluationTerms terms_of(Choices& choices, std::int64_t short_by) {
    exchange::EvaluationTerms terms;
    terms.method = "comprehensive";
    terms.clauses = {{"Q1", "qualification", "具有水利水电工程施工总承包二级以上资质。", true},
                     {"R1", "response", "投标函按格式填写。", false}};
    auto left = static_cast<std::int64_t>(30 + choices.next(60));
    terms.price = exchange::PriceScore{whole(100 - left), "points * lowest / price", {}};
    left -= short_by;
    auto const items = static_cast<std::int64_t>(1 + choices.next(3));
    for (std::int64_t i = 0; i < items; ++i) {
        auto const most = i + 1 == items ? left : 1 + static_cast<std::int64_t>(choices.next(9));
        left -= most;
        terms.items.push_back(
            {"T" + std::to_string(i + 1), i == 0 ? "technical" : "business", "示例", "合理。", whole(0), whole(most)});
    }
    terms.leaveOutExtremes = choices.one_in(2);
    terms.committee = {1, {{"水利工程", 4}}, "技术复杂，随机抽取的专家难以胜任（示例）。"};
    return terms;
}

std::string Course::first_standing() const {
    auto const found = std::ranges::find_if(candidates, [&](auto const& one) { return !is_out(one); });
    return found == candidates.end() || upheld.contains(*found) ? "" : *found;
}

bool Course::at_its_end() const {
    return hall == "failed" || (!outcome.empty() && outcome != "candidates") || to_retender || concluded;
}

History::History(Hands& hands, Choices choices) : hands_(hands), choices_(std::move(choices)) {
    constexpr std::size_t kBids[] = {3, 4, 3, 4, 3, 4, 2, 0};
    bidders_ = kBids[choices_.next(std::size(kBids))];
    own_keys_ = choices_.one_in(3) ? choices_.next(3) : bidders_;
    chair_ = choices_.next(kMembers);
    auto const mood = choices_.next(6); // 4: some are rejected, 5: all
    for (std::size_t i = 0; i < hands.bidding.bidders.size(); ++i)
        rejected_by_.push_back(mood < 4 ? 0 : mood == 5 ? 3 + choices_.next(3) : choices_.next(kMembers + 1));
    lacking_votes_ = choices_.next(kMembers + 1);
    hands_.begin_tender();
    story_.push_back("tender " + hands_.bidding.tender + ", " + std::to_string(bidders_) + " bids are to come");
}

std::string History::told() const {
    std::string text;
    for (std::size_t i = 0; i < story_.size(); ++i) text += std::to_string(i) + ". " + story_[i] + "\n";
    return text;
}

std::string History::end() const {
    if (course_.hall == "failed") return "fewer than three bid";
    if (course_.concluded) return course_.out.empty() ? "contract" : "contract, not with the first";
    if (course_.to_retender) return "to be tendered again";
    return course_.outcome;
}

void History::broken(std::string const& what) const { throw BrokenPromise(what); }

void History::run() {
    Promises promises(hands_, course_);
    promises.check();
    for (std::size_t step = 0; course_.archives == 0; ++step) {
        expect(step < kStepsMax, "the history comes to an end");
        auto all = moves();
        auto const kind = choices_.next(100);
        std::vector<Move const*> next, aside, unlawful;
        for (auto const& one : all) (one.lawful ? one.main ? next : aside : unlawful).push_back(&one);
        if (kind >= 70 && !unlawful.empty()) {
            attempt(*unlawful[choices_.next(unlawful.size())]);
            continue;
        }
        expect(!next.empty() || !aside.empty(), "something lawful can be done");
        auto const& from = (kind >= 58 && !aside.empty()) || next.empty() ? aside : next;
        take(*from[&from == &next ? 0 : choices_.next(from.size())]);
        hands_.city.run();
        look_around();
        for (auto const& fault : promises.check()) broken(fault);
    }
    check_outcomes();
    for (auto const& fault : promises.check_archive()) broken(fault);
    story_.push_back("the end: " + end());
}

void History::take(Move const& move) {
    story_.push_back(move.what);
    auto const answer = move.ask();
    expect(answer.status < 300, "this was lawful, and was refused: " + rule_of(answer) + " " + answer.body);
    move.accepted(answer);
}

void History::attempt(Move const& move) {
    auto& ledger = hands_.city.node(City::kTrading).desk().ledger;
    auto const before = ledger.size();
    auto const answer = move.ask();
    auto const rule = rule_of(answer);
    story_.push_back("refused: " + move.what + " [" + rule + "]");
    ++refused_;
    expect(answer.status >= 400 && answer.status < 500, "this was not lawful at " +
                                                            hands_.city.clock.now().to_string() + " (hall " +
                                                            course_.hall + "), and was not refused: " + answer.body);
    expect(!rule.empty(), "a refusal names its rule: " + answer.body);
    bool const on_record = move.may_be_recorded && rule == "bid_arrives_before_the_deadline";
    expect(ledger.size() == before + (on_record ? 1 : 0), "what is refused leaves the ledger as it was");
}

void History::look_around() {
    auto const hall = hands_.get(nullptr, hands_.lot_path("/opening"));
    if (hall.status != 200) return;
    auto const before = std::exchange(course_.hall, text_at(hall, "/state"));
    if (before == "open" && course_.hall == "listed") {
        auto const list = bj::parse(hands_.get(&hands_.bidding.walk.staff.signer, hands_.lot_path("/opening")).body);
        for (auto const& one : list.at("bids").as_array()) course_.listed.emplace_back(one.at("bidId").as_string());
        expect(course_.listed.size() == course_.in.size(), "the list holds the bids that stand");
    }
    if (before == "listed" && course_.hall == "read")
        expect(course_.released.size() == course_.in.size() || (course_.window_over && course_.shared.size() >= 2),
               "bids are read once their bidders, or two custodians after the window, have opened all");
    if (course_.phase == "not_begun") return;
    auto const page = hands_.get(&hands_.members[0], hands_.lot_path("/evaluation"));
    course_.phase = text_at(page, "/state");
    auto const expected = std::exchange(course_.expected_phase, "");
    expect(expected.empty() || course_.phase == expected, "the evaluation is " + course_.phase + ", not " + expected);
}

std::size_t History::number_of(std::string const& bid_id) const {
    for (auto const& [number, bid] : hands_.bids)
        if (bid.id == bid_id) return number;
    throw std::out_of_range("nobody's bid: " + bid_id);
}

trading::ReviewSheet History::review_sheet(std::size_t member) const {
    trading::ReviewSheet sheet{hands_.bidding.lot, {}};
    for (auto const& bid : course_.listed) {
        trading::BidReviewed reviewed{bid, {{"Q1", true, ""}, {"R1", true, ""}}, {}};
        auto const bidder = number_of(bid);
        if (member < rejected_by_[bidder])
            reviewed.clauses[0] = {"Q1", false, "机密理由-" + hands_.bidding.bidders[bidder].code};
        sheet.bids.push_back(std::move(reviewed));
    }
    return sheet;
}

trading::ScoreSheet History::score_sheet() {
    trading::ScoreSheet sheet{hands_.bidding.lot, {}};
    for (auto const& bid : course_.valid) {
        trading::BidScored scored{bid, {}, {}};
        for (auto const& item : terms_.items) {
            auto const steps = static_cast<std::size_t>(item.most.units) * 4;
            scored.points.push_back({item.code, {static_cast<std::int64_t>(choices_.next(steps + 1)) * 25, 2}});
        }
        sheet.bids.push_back(std::move(scored));
    }
    return sheet;
}

/// What the report says follows from the sheets.
void History::check_outcomes() {
    if (course_.outcome.empty()) return;
    auto const page = bj::parse(hands_.get(&hands_.members[0], hands_.lot_path("/evaluation")).body);
    auto const report = json::read<exchange::EvaluationReport>(bj::serialize(page.at("report"))).value();
    std::vector<std::pair<std::int64_t, kernel::Decimal>> totals;
    for (auto const& bid : report.bids) {
        bool const rejected = rejected_by_[number_of(bid.bidId)] > kMembers / 2;
        expect(rejected == !bid.rejections.empty(), "a majority rejects, and nothing less");
        expect(bid.result.has_value() == (!rejected && course_.outcome == "candidates"), "a valid bid has its points");
        if (!bid.result) continue;
        auto sum = bid.result->pricePoints.value_or(kernel::Decimal{});
        for (auto const& item : bid.result->items) sum = kernel::sum(sum, item.points).value();
        expect(*bid.result->total == sum, "points add up to the total");
        expect(*bid.result->total <= whole(100), "nobody has more than 100 points");
        totals.emplace_back(bid.result->rank, *bid.result->total);
    }
    std::ranges::sort(totals, {}, [](auto const& one) { return one.first; });
    for (std::size_t i = 0; i < totals.size(); ++i) {
        expect(totals[i].first == static_cast<std::int64_t>(i) + 1, "ranks are without a gap");
        expect(i == 0 || totals[i].second <= totals[i - 1].second, "who ranks higher has no fewer points");
    }
}

} // namespace haihe::scenario
