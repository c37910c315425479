#include "scenario/award_walk.hpp"

#include "json/codec.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace haihe::scenario {

namespace bj = boost::json;

template <class Document>
bj::value AwardWalk::signature(Person const& person, std::string const& label, Document const& document) {
    return bj::parse(json::write(trust::sign(person.key, person.certificate, label, json::write(document))));
}

AwardWalk::AwardWalk() {
    walk.begin();
    walk.evaluate({"25", "20", "21.5"});
    city.run();
}

AwardWalk::AwardWalk(exchange::EvaluationTerms const& terms) : walk{city, {9'800'000, 9'600'000, 9'700'000}, terms} {}

edge::http::Response AwardWalk::get(Person const& person, std::string const& target) {
    return city.ask(person, City::kTrading, "GET", target);
}

edge::http::Response AwardWalk::post(Person const& person, std::string const& target, bj::object const& body) {
    return city.ask(person, City::kTrading, "POST", target, bj::serialize(body));
}

exchange::CandidatesNotice AwardWalk::notice() {
    auto const page = get(host, award);
    exchange::CandidatesNotice notice{walk.bidding.tender,
                                      walk.bidding.lot,
                                      {},
                                      kernel::Instant::parse(text_at(page, "/host/earliestPostedUntil")).value(),
                                      "示例业务室 022-00000000"};
    auto const shown = bj::parse(page.body);
    if (auto const* report = shown.at("host").as_object().if_contains("report")) notice.report = report->as_int64();
    for (auto const& one : shown.at_pointer("/host/candidates").as_array()) {
        notice.candidates.push_back(json::read<exchange::PostedCandidate>(bj::serialize(one)).value());
        notice.candidates.back().response = "资格条件全部响应（示例）";
    }
    return notice;
}

edge::http::Response AwardWalk::post_candidates(exchange::CandidatesNotice const& notice) {
    return post(host, award + "/candidates",
                {{"notice", json::write(notice)}, {"signature", signature(host, "haihe/candidates/1", notice)}});
}

void AwardWalk::pass_posting() {
    city.clock.set(kernel::Instant::parse(text_at(city.get(City::kTrading, award), "/candidates/postedUntil")).value(),
                   0);
    city.run();
}

edge::http::Response AwardWalk::determine() {
    auto const page = get(host, award);
    auto const to_winner = json::read<exchange::AwardNotice>(text_at(page, "/host/notices/0/text")).value();
    auto const to_all = json::read<exchange::ResultNotice>(text_at(page, "/host/notices/1/text")).value();
    return post(host, award + "/winner",
                {{"notice", json::write(to_winner)},
                 {"noticeSignature", signature(host, "haihe/award-notice/1", to_winner)},
                 {"result", json::write(to_all)},
                 {"resultSignature", signature(host, "haihe/result-notice/1", to_all)}});
}

exchange::Contract AwardWalk::contract() {
    auto contract = json::read<exchange::Contract>(text_at(get(host, lot + "/contract"), "/parties/toPropose")).value();
    contract.bond = {contract.price.fen / 10};
    contract.textDigest.bytes[0] = 1;
    return contract;
}

edge::http::Response AwardWalk::propose(exchange::Contract const& contract) {
    return post(host, lot + "/contract/proposals",
                {{"contract", json::write(contract)}, {"signature", signature(host, "haihe/contract/1", contract)}});
}

edge::http::Response AwardWalk::sign(Bidder const& winner, exchange::Contract const& contract) {
    return post(
        winner.signer, lot + "/contract/signatures",
        {{"contract", json::write(contract)}, {"signature", signature(winner.signer, "haihe/contract/1", contract)}});
}

Bidder const& AwardWalk::bidder(std::string const& code) {
    for (auto const& one : walk.bidding.bidders)
        if (one.code == code) return one;
    throw std::out_of_range("no such bidder: " + code);
}

} // namespace haihe::scenario
