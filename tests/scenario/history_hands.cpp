#include "scenario/history_hands.hpp"

#include "exchange/messages/evaluation.hpp"
#include "sealing/bidder_release.hpp"
#include "sealing/custodian_release.hpp"
#include "trading/committee/take_seat.hpp"
#include "json/codec.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

namespace haihe::scenario {

namespace {

namespace bj = boost::json;
using Response = Hands::Response;

constexpr int kBidders = 5; ///< the last of them never bids by itself
constexpr int kExperts = 4;
constexpr int kDaysToBid = 20;

bj::value signature(Person const& person, std::string const& label, std::string const& text) {
    return bj::parse(json::write(trust::sign(person.key, person.certificate, label, text)));
}

Person expert(City& city, int number) {
    auto const employer = credit_code(910 + number);
    city.register_entity(employer, "示例设计院" + std::to_string(number + 1), {"institution"});
    return city.hire("机密专家" + std::to_string(number + 1), employer, {"expert"});
}

/// The document in `text`, or one that says nothing.
template <class Document>
Document document_of(std::string const& text) {
    auto read = json::read<Document>(text, json::Unknown::ignore);
    return read ? std::move(*read) : Document{};
}

} // namespace

bool Actor::has(std::string const& duty) const { return std::ranges::find(duties, duty) != duties.end(); }

Hands::Hands(City& where, std::string const& platform)
    : city(where),
      bidding(where, kBidders, "bidders_first", true, BiddingWalk::Unpublished{}, platform),
      reserve(expert(where, kExperts)) {
    members.push_back(city.hire("示例招标人代表", City::kTenderee, {"handler"}));
    for (int i = 0; i < kExperts; ++i) members.push_back(expert(city, i));
    city.run();
    auto const& staff = bidding.walk.staff;
    document_ = city.upload(staff.handler, platform, "示例招标文件");
    contract_text_ = city.upload(staff.handler, platform, "示例合同全文");
    everybody = {{"handler", &staff.handler, true, {"handler"}},
                 {"reviewer", &staff.reviewer, true, {"reviewer"}},
                 {"signer", &staff.signer, true, {"signer", "reviewer"}}};
    for (int i = 0; i < kBidders; ++i) {
        auto const& one = bidding.bidders[static_cast<std::size_t>(i)];
        everybody.push_back({"bidder " + std::to_string(i + 1), &one.signer, false, {"signer"}, i});
    }
    for (int i = 0; i < static_cast<int>(bidding.custodians.size()); ++i)
        everybody.push_back({"custodian " + std::to_string(i + 1),
                             &bidding.custodians[static_cast<std::size_t>(i)],
                             i == 0,
                             {"handler"},
                             -1,
                             i});
    for (int i = 0; i <= kExperts; ++i)
        everybody.push_back({"member " + std::to_string(i + 1),
                             &members[static_cast<std::size_t>(i)],
                             i == 0,
                             {i == 0 ? "handler" : "expert"},
                             -1,
                             -1,
                             i});
    everybody.push_back({"another expert", &reserve, false, {"expert"}});
}

void Hands::begin_tender() {
    bidding.tender = bidding.walk.register_tender();
    bidding.lot = bidding.tender + "001";
    bids.clear();
}

Response Hands::get(Person const* who, std::string const& target, std::string const& node) {
    auto const& asked = node.empty() ? platform() : node;
    return who ? city.ask(*who, asked, "GET", target) : city.get(asked, target);
}

Response Hands::send(Person const& who, std::string const& target, bj::object const& body) {
    return city.ask(who, platform(), "POST", target, bj::serialize(body));
}

Response Hands::send_signed(Person const& who, std::string const& target, std::string const& name,
                            std::string const& label, std::string const& text) {
    return send(who, target, {{name, text}, {"signature", signature(who, label, text)}});
}

std::string Hands::shown(Person const& who, std::string const& target, std::string const& pointer) {
    auto const page = get(&who, target);
    if (page.status != 200) return "{}";
    boost::system::error_code absent;
    auto const body = bj::parse(page.body);
    auto const* found = body.find_pointer(pointer, absent);
    return !found ? "{}" : found->is_string() ? std::string(found->as_string()) : bj::serialize(*found);
}

Response Hands::documents(Person const& who, exchange::EvaluationTerms const& terms) {
    bj::object const file{{"name", "招标文件.txt"}, {"kind", "instructions"}, {"size", 18}, {"sm3", document_}};
    bj::object const stated{{"files", bj::array{file}},
                            {"bidding", bj::parse(bidding.walk.bidding)},
                            {"evaluation", bj::parse(json::write(terms))}};
    return city.ask(who, platform(), "PUT", tender_path("/documents"), bj::serialize(stated));
}

Response Hands::announcement(Person const& who) {
    auto const from = city.clock.now() + kernel::hours(1);
    auto const at = [&](int days) { return (from + kernel::days(days)).to_string(); };
    bj::object const times{{"documentsFrom", at(0)},        {"documentsUntil", at(6)},
                           {"questionsUntil", at(8)},       {"objectionUntil", at(kDaysToBid - 5)},
                           {"bidDeadline", at(kDaysToBid)}, {"openingAt", at(kDaysToBid)},
                           {"bidValidityDays", 90},         {"depositValidityDays", 90}};
    bj::object const announced{{"title", "示例河道整治工程施工招标公告"},
                               {"content", "河道清淤与护岸"},
                               {"quantity", "3.2公里"},
                               {"place", "津南区"},
                               {"schedule", "2026年内"},
                               {"obtaining", "在交易平台免费下载"},
                               {"qualification", "水利水电施工总承包二级以上"},
                               {"tendereeAddress", "津南区示例路1号"},
                               {"contact", "示例业务室 022-00000000"},
                               {"openingPlace", "示例开标室"},
                               {"media", bj::array{"天津市招标投标公共服务平台"}},
                               {"documentPrice", 0},
                               {"timeTable", times}};
    return city.ask(who, platform(), "PUT", tender_path("/announcement"), bj::serialize(announced));
}

Response Hands::review(Person const& who) { return send(who, tender_path("/review"), {}); }

Response Hands::publish(Person const& who) {
    auto const announcement = shown(host(), tender_path("/draft"), "/announcement");
    auto const manifest = shown(host(), tender_path("/draft"), "/manifest");
    return send(who, tender_path("/publish"),
                {{"announcement", announcement},
                 {"announcementSignature", signature(who, "haihe/announcement/1", announcement)},
                 {"manifest", manifest},
                 {"manifestSignature", signature(who, "haihe/documents/1", manifest)}});
}

Response Hands::submit(std::size_t bidder, std::int64_t price_yuan, std::string const& supersedes) {
    auto const& who = bidding.bidders[bidder];
    bidding.leader = canary() + std::to_string(bidder + 1);
    auto bid = bidding.seal(who, price_yuan);
    auto const answer = bidding.hand_in(who, bid, bidding.upload(who, bid.ciphertext), supersedes);
    if (answer.status == 201) bids.insert_or_assign(bidder, std::move(bid));
    return answer;
}

Response Hands::withdraw(std::size_t bidder, std::string const& bid_id) {
    return bidding.withdraw(bidding.bidders[bidder], bid_id);
}

Response Hands::release(Person const& who) {
    auto const listed = get(&who, lot_path("/opening/bids"));
    if (listed.status != 200) return listed;
    auto const list = bj::parse(listed.body);
    std::string release = "{}";
    if (auto const& own = list.at("bids").as_array(); own.size() == 1) {
        auto const submission = sealing::read_submission(own.front().at("submission").as_string()).value();
        auto const header = sealing::read_header(submission.header).value();
        auto const made = sealing::make_bidder_release(list.at("list").as_string(), submission.header, submission.tag,
                                                       sealing::wrap_of(submission, header, 0).value(), who.key,
                                                       who.key, who.certificate);
        if (made) return bidding.post(who, "bidder-releases", json::write(*made));
    }
    return bidding.post(who, "bidder-releases",
                        json::write(sealing::SignedRelease{
                            release, trust::sign(who.key, who.certificate, "haihe/bid-release/1", release)}));
}

Response Hands::share(Person const& who, std::size_t number) {
    auto const listed = get(&who, lot_path("/opening/bids"));
    if (listed.status != 200) return listed;
    auto const list = bj::parse(listed.body);
    std::vector<sealing::BidToRelease> to_release;
    for (auto const& one : list.at("bids").as_array()) {
        auto const submission = sealing::read_submission(one.at("submission").as_string()).value();
        auto const header = sealing::read_header(submission.header).value();
        to_release.push_back(
            {submission.header, sealing::wrap_of(submission, header, static_cast<std::int64_t>(number) + 1).value()});
    }
    auto const made = sealing::make_custodian_release(list.at("list").as_string(), to_release, who.key, who.certificate,
                                                      who.key, who.certificate);
    std::string const nothing = "{}";
    return bidding.post(who, "custodian-releases",
                        made ? json::write(*made)
                             : json::write(sealing::SignedRelease{
                                   nothing, trust::sign(who.key, who.certificate, "haihe/share-release/1", nothing)}));
}

Response Hands::hall_step(Person const& who, std::string const& step) { return bidding.post(who, step, "{}"); }

Response Hands::record(Person const& who) {
    auto const text = shown(host(), lot_path("/opening/record"), "/record");
    return send_signed(who, lot_path("/opening/record"), "record", "haihe/opening-record/1", text);
}

Response Hands::form(Person const& who) {
    bj::array named;
    for (std::size_t i = 0; i < members.size(); ++i)
        named.push_back(bj::object{{"certificate", members[i].certificate.digest().to_string()},
                                   {"kind", i == 0 ? "representative" : "expert"},
                                   {"specialty", i == 0 ? "" : "水利工程"}});
    return send(who, tender_path("/committee"), {{"members", std::move(named)}});
}

Response Hands::promise(Person const& who) {
    auto const text = json::write(trading::Promise{bidding.tender, trading::kPromise});
    return send_signed(who, tender_path("/committee/promises"), "promise", "haihe/committee-promise/1", text);
}

Response Hands::vote(Person const& who, Person const& chair) {
    return send(who, tender_path("/committee/chair"), {{"chair", chair.certificate.digest().to_string()}});
}

Response Hands::begin(Person const& who) { return send(who, lot_path("/evaluation"), {}); }

Response Hands::judge(Person const& who, Person const& signer, trading::ReviewSheet const& sheet) {
    auto const text = json::write(sheet);
    return send(who, lot_path("/evaluation/review-sheets"),
                {{"sheet", text}, {"signature", signature(signer, "haihe/review-sheet/1", text)}});
}

Response Hands::compete(Person const& who, bool lacking) {
    return send(who, lot_path("/evaluation/competition"), {{"lacking", lacking}, {"reasons", "机密表决理由"}});
}

Response Hands::score(Person const& who, trading::ScoreSheet const& sheet) {
    return send_signed(who, lot_path("/evaluation/score-sheets"), "sheet", "haihe/score-sheet/1", json::write(sheet));
}

Response Hands::decide_tie(Person const& who) {
    bj::array order;
    auto const ranked = shown(members[0], lot_path("/evaluation"), "/committee/ranked");
    if (auto const all = bj::parse(ranked); all.is_array())
        for (auto const& one : all.as_array()) order.push_back(one.at("bidId"));
    return send(who, lot_path("/evaluation/tie"), {{"order", std::move(order)}, {"reasons", "机密并列理由"}});
}

Response Hands::give_opinion(Person const& who, std::string const& opinion, std::string const& reasons) {
    bj::object body{{"opinion", opinion}, {"reasons", reasons}};
    if (opinion != "refuses") {
        auto const report = shown(members[0], lot_path("/evaluation/report"), "/report");
        body["report"] = report;
        body["signature"] =
            signature(who, exchange::kOpinionLabel, json::write(exchange::SignedOpinion{opinion, reasons, report}));
    }
    return send(who, lot_path("/evaluation/report"), body);
}

Response Hands::post(Person const& who, std::function<void(exchange::CandidatesNotice&)> const& change) {
    exchange::CandidatesNotice notice{
        bidding.tender, bidding.lot, {}, city.clock.now() + kernel::days(4), "示例业务室"};
    if (auto const until = kernel::Instant::parse(shown(host(), lot_path("/award"), "/host/earliestPostedUntil")))
        notice.postedUntil = *until;
    if (auto const all = bj::parse(shown(host(), lot_path("/award"), "/host/candidates")); all.is_array())
        for (auto const& one : all.as_array()) {
            notice.candidates.push_back(json::read<exchange::PostedCandidate>(bj::serialize(one)).value());
            notice.candidates.back().response = "资格条件全部响应（示例）";
        }
    change(notice);
    return send_signed(who, lot_path("/award/candidates"), "notice", "haihe/candidates/1", json::write(notice));
}

Response Hands::object(Person const& who, std::string const& against, std::string const& text) {
    bj::object body{{"against", against}, {"text", text}};
    if (against == "result") body["lot"] = bidding.lot;
    return send(who, tender_path("/objections"), body);
}

Response Hands::answer(Person const& who, std::int64_t number, std::string const& finding,
                       std::string const& concerns) {
    bj::object body{{"finding", finding}, {"text", "示例：答复。"}};
    if (!concerns.empty()) body["concerns"] = bj::array{bj::value(concerns)};
    return send(who, tender_path("/objections/" + std::to_string(number) + "/answer"), body);
}

Response Hands::give_up(Person const& who) {
    return send(who, lot_path("/award/giving-up"), {{"reasons", "示例：项目经理离职。"}});
}

Response Hands::pass_over(Person const& who, std::string const& candidate) {
    return send(who, lot_path("/award/passed-over"),
                {{"candidate", candidate}, {"ground", "unlawful_conduct"}, {"reasons", "示例：查实串通。"}});
}

Response Hands::determine(Person const& who, std::function<void(exchange::AwardNotice&)> const& change) {
    auto notice = document_of<exchange::AwardNotice>(shown(host(), lot_path("/award"), "/host/notices/0/text"));
    change(notice);
    auto const to_winner = json::write(notice);
    auto const to_all =
        json::write(document_of<exchange::ResultNotice>(shown(host(), lot_path("/award"), "/host/notices/1/text")));
    return send(who, lot_path("/award/winner"),
                {{"notice", to_winner},
                 {"noticeSignature", signature(who, "haihe/award-notice/1", to_winner)},
                 {"result", to_all},
                 {"resultSignature", signature(who, "haihe/result-notice/1", to_all)}});
}

Response Hands::cancel(Person const& who, std::string const& ground) {
    return send(who, lot_path("/award/cancellation"), {{"ground", ground}, {"reasons", "示例：取消中标。"}});
}

Response Hands::retender(Person const& who) {
    return send(who, lot_path("/award/retender"), {{"reasons", "示例：决定重新招标。"}});
}

Response Hands::report(Person const& who) { return send(who, lot_path("/award/report"), {{"text", "示例书面报告"}}); }

Response Hands::ask_to_extend(Person const& who) {
    auto const page = bj::parse(get(&host(), lot_path("/award")).body);
    auto const& award = page.is_object() && page.as_object().contains("validUntil") ? page.as_object() : bj::object{};
    exchange::ValidityRequest request{bidding.tender, bidding.lot, 1, {}, {}, {}, "示例：曾经暂停。"};
    if (auto const* until = award.if_contains("validUntil")) {
        request.validUntilBefore = kernel::Instant::parse(std::string(until->as_string())).value();
        request.answerUntil = request.validUntilBefore;
        request.validUntil = request.validUntilBefore + kernel::days(60);
    }
    if (auto const* last = award.if_contains("extension"))
        request.number += last->at("request").at("number").as_int64();
    return send_signed(who, lot_path("/validity/requests"), "request", "haihe/validity-request/1",
                       json::write(request));
}

Response Hands::answer_extension(Person const& who, bool agrees) {
    auto const last = bj::parse(shown(host(), lot_path("/award"), "/extension/request"));
    exchange::ValidityAnswer answer{bidding.tender, bidding.lot, 1, agrees};
    if (auto const* number = last.as_object().if_contains("number")) answer.number = number->as_int64();
    return send_signed(who, lot_path("/validity/answers"), "answer", "haihe/validity-answer/1", json::write(answer));
}

Response Hands::propose(Person const& who, std::function<void(exchange::Contract&)> const& change) {
    auto contract = document_of<exchange::Contract>(shown(host(), lot_path("/contract"), "/parties/toPropose"));
    contract.bond = {contract.price.fen / 10};
    contract.textDigest = kernel::Digest::parse(contract_text_).value();
    change(contract);
    return send_signed(who, lot_path("/contract/proposals"), "contract", "haihe/contract/1", json::write(contract));
}

Response Hands::sign_contract(Person const& who) {
    auto const proposed = shown(host(), lot_path("/contract"), "/parties/contract");
    return send_signed(who, lot_path("/contract/signatures"), "contract", "haihe/contract/1",
                       json::write(document_of<exchange::Contract>(proposed)));
}

Response Hands::give_back(Person const& who, std::string const& bidder) {
    return send(who, lot_path("/contract/deposits"), {{"bidder", bidder}, {"interest", 1200}, {"voucher", "示例回单"}});
}

Response Hands::seal_archive(Person const& who) {
    city.run(); // what was recorded last, be it a refused bid, has its witness in a moment
    return send(who, tender_path("/archive"), {});
}

} // namespace haihe::scenario
