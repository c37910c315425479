#include "scenario/bidding_walk.hpp"

#include "exchange/messages/opening.hpp"
#include "kernel/codes.hpp"
#include "sealing/bidder_release.hpp"
#include "sealing/custodian_release.hpp"
#include "sealing/sealer.hpp"
#include "trust/digest.hpp"
#include "json/codec.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>

namespace haihe::scenario {

namespace {

namespace bj = boost::json;

bj::value signature(Person const& person, std::string const& label, std::string const& text) {
    return bj::parse(json::write(trust::sign(person.key, person.certificate, label, text)));
}

sealing::BidFile file_of(std::string name, std::string content) {
    auto const size = content.size();
    return {std::move(name), size, [content = std::move(content)]() -> sealing::ByteSource {
                return [content, at = std::size_t{0}](std::span<char> buffer) mutable {
                    auto const some = std::min(buffer.size(), content.size() - at);
                    std::memcpy(buffer.data(), content.data() + at, some);
                    at += some;
                    return some;
                };
            }};
}

} // namespace

std::string credit_code(int serial) {
    auto const digits = std::to_string(serial);
    auto const body = "91120112M" + std::string(8 - digits.size(), '0') + digits;
    for (char const check : std::string("0123456789ABCDEFGHJKLMNPQRTUWXY"))
        if (kernel::is_social_credit_code(body + check)) return body + check;
    throw std::logic_error("no check character fits");
}

BiddingWalk::BiddingWalk(City& where, int count, std::string const& mode, bool remedy, Unpublished,
                         std::string const& platform)
    : city(where), walk(where, platform) {
    auto const notary = credit_code(900), keeper = credit_code(901);
    city.register_entity(notary, "示例公证处", {"custodian"});
    city.register_entity(keeper, "示例密钥保管中心", {"custodian"});
    custodians = {city.hire("示例招标人保管员", City::kTenderee, {"handler"}),
                  city.hire("示例公证员", notary, {"handler"}), city.hire("示例保管员", keeper, {"handler"})};
    exchange::BiddingTerms terms{2, {}, mode, remedy, 30, {"报价函.txt"}};
    char const* kinds[] = {"tenderee", "notary", "key_keeper"};
    for (std::size_t i = 0; i < custodians.size(); ++i) {
        auto const pem = custodians[i].certificate.to_pem();
        terms.custodians.push_back({"示例保管人" + std::to_string(i + 1), kinds[i], pem, pem});
    }
    for (int i = 1; i <= count; ++i) {
        auto const code = credit_code(i);
        auto const name = "示例建设" + std::to_string(i) + "有限公司";
        city.register_entity(code, name, {"bidder"});
        bidders.push_back({code, name, city.hire("示例投标员" + std::to_string(i), code, {"signer"})});
    }
    city.run();
    walk.bidding = json::write(terms);
}

BiddingWalk::BiddingWalk(City& where, int count, std::string const& mode, bool remedy, kernel::Money base_price,
                         std::optional<exchange::EvaluationTerms> const& evaluation, int lots)
    : BiddingWalk(where, count, mode, remedy, Unpublished{}) {
    walk.lots = lots;
    tender = walk.register_tender();
    lot = tender + "001";
    if (base_price.fen > 0) {
        auto terms = json::read<exchange::BiddingTerms>(walk.bidding).value();
        auto const text = R"({"lot":")" + lot + R"(","price":)" + std::to_string(base_price.fen) + R"(,"tender":")" +
                          tender + R"("})";
        terms.basePrices = {{lot, trust::hmac_sm3(base_price_salt().bytes, text)}};
        walk.bidding = json::write(terms);
    }
    if (evaluation) walk.evaluation = json::write(*evaluation);
    EXPECT_EQ(walk.draft(tender).status, 200);
    EXPECT_EQ(walk.review(tender).status, 200);
    auto const published = walk.publish(tender);
    EXPECT_EQ(published.status, 200) << published.body;
    city.run();
}

kernel::Digest BiddingWalk::base_price_salt() { return trust::sm3("示例"); }

SealedBid BiddingWalk::seal(Bidder const& bidder, std::int64_t price_yuan) {
    auto const documents = city.get(walk.platform, "/tenders/" + tender + "/documents");
    EXPECT_EQ(documents.status, 200) << documents.body;
    sealing::Context context;
    context.platform = walk.platform;
    context.tenderId = tender;
    context.lotId = lot;
    context.envelope = "bid";
    context.documentsDigest = kernel::Digest::parse(text_at(documents, "/documentsDigest")).value();
    context.bidderId = bidder.code;
    context.signCertDigest = bidder.signer.certificate.digest();
    context.bidId = sealing::random_bid_id();
    context.k = 2;
    context.n = static_cast<std::int64_t>(custodians.size());
    std::vector<trust::Certificate> certificates;
    for (std::size_t i = 0; i < custodians.size(); ++i) {
        context.custodians.push_back({static_cast<std::int64_t>(i) + 1, custodians[i].certificate.digest()});
        certificates.push_back(custodians[i].certificate);
    }
    bool const decrypts = trust::PublicKey::of(bidder.signer.certificate).has_value(); // P-256 does not
    if (decrypts) context.bidderWrap = {sealing::BidderWrapKind::certificate, bidder.signer.certificate.digest()};
    auto const reading = json::write(exchange::BidReading{bidder.name, kernel::yuan(price_yuan), 300, "合格", leader});
    SealedBid sealed{{}, "", context.bidId};
    auto submission = sealing::seal({context,
                                     reading,
                                     {file_of("报价函.txt", "示例报价函 " + bidder.name + annex)},
                                     bidder.signer.key,
                                     bidder.signer.certificate,
                                     certificates,
                                     decrypts ? std::optional(bidder.signer.certificate) : std::nullopt,
                                     {}},
                                    [&](std::uint64_t, std::string_view chunk) { sealed.ciphertext.append(chunk); });
    EXPECT_TRUE(submission.has_value()) << submission.error().rule;
    sealed.submission = *submission;
    return sealed;
}

std::string BiddingWalk::upload(Bidder const& bidder, std::string const& ciphertext) {
    auto const made = city.ask(bidder.signer, walk.platform, "POST", "/uploads", "",
                               {{"tus-resumable", "1.0.0"}, {"upload-length", std::to_string(ciphertext.size())}});
    EXPECT_EQ(made.status, 201) << made.body;
    auto const location = made.headers.at("location");
    auto const put = city.ask(
        bidder.signer, walk.platform, "PATCH", location, ciphertext,
        {{"tus-resumable", "1.0.0"}, {"upload-offset", "0"}, {"content-type", "application/offset+octet-stream"}});
    EXPECT_EQ(put.status, 204) << put.body;
    return location.substr(location.rfind('/') + 1);
}

edge::http::Response BiddingWalk::hand_in(Bidder const& bidder, SealedBid const& bid, std::string const& upload_id,
                                          std::string const& supersedes) {
    bj::object body{{"submission", json::write(bid.submission)}, {"upload", upload_id}};
    if (!supersedes.empty()) {
        body["supersedes"] = supersedes;
        auto const text =
            bj::serialize(bj::object{{"bidId", bid.id}, {"lot", lot}, {"supersedes", supersedes}}); // canonical
        body["replacementSignature"] = signature(bidder.signer, "haihe/bid-replacement/1", text);
    }
    return city.ask(bidder.signer, walk.platform, "POST", "/lots/" + lot + "/bids", bj::serialize(body));
}

SealedBid BiddingWalk::submit(Bidder const& bidder, std::int64_t price_yuan) {
    auto bid = seal(bidder, price_yuan);
    auto const answer = hand_in(bidder, bid, upload(bidder, bid.ciphertext));
    EXPECT_EQ(answer.status, 201) << answer.body;
    return bid;
}

edge::http::Response BiddingWalk::withdraw(Bidder const& bidder, std::string const& bid_id) {
    auto const text = bj::serialize(bj::object{{"bidId", bid_id}, {"lot", lot}});
    return city.ask(bidder.signer, walk.platform, "POST", "/lots/" + lot + "/bids/" + bid_id + "/withdrawal",
                    bj::serialize(bj::object{{"withdrawal", text},
                                             {"signature", signature(bidder.signer, "haihe/bid-withdrawal/1", text)}}));
}

void BiddingWalk::pass_deadline() {
    auto const deadline = kernel::Instant::parse(text_at(hall(), "/bidDeadline")).value();
    city.clock.set(deadline, 0);
    city.run();
}

void BiddingWalk::pass_window() {
    city.clock.set(kernel::Instant::parse(text_at(hall(), "/windowEndsAt")).value(), 0);
    city.run();
}

edge::http::Response BiddingWalk::release(Bidder const& bidder) {
    auto const listed = city.ask(bidder.signer, walk.platform, "GET", "/lots/" + lot + "/opening/bids");
    EXPECT_EQ(listed.status, 200) << listed.body;
    auto const submission = sealing::read_submission(text_at(listed, "/bids/0/submission")).value();
    auto const header = sealing::read_header(submission.header).value();
    auto const release = sealing::make_bidder_release(text_at(listed, "/list"), submission.header, submission.tag,
                                                      sealing::wrap_of(submission, header, 0).value(),
                                                      bidder.signer.key, bidder.signer.key, bidder.signer.certificate);
    EXPECT_TRUE(release.has_value()) << release.error().rule;
    auto const answer = post(bidder.signer, "bidder-releases", json::write(*release));
    city.run();
    return answer;
}

edge::http::Response BiddingWalk::release_as_custodian(std::size_t number) {
    auto const& custodian = custodians.at(number - 1);
    auto const listed = city.ask(custodian, walk.platform, "GET", "/lots/" + lot + "/opening/bids");
    EXPECT_EQ(listed.status, 200) << listed.body;
    std::vector<sealing::BidToRelease> bids;
    auto const answered = bj::parse(listed.body);
    for (auto const& one : answered.at("bids").as_array()) {
        auto const submission = sealing::read_submission(one.at("submission").as_string()).value();
        auto const header = sealing::read_header(submission.header).value();
        bids.push_back(
            {submission.header, sealing::wrap_of(submission, header, static_cast<std::int64_t>(number)).value()});
    }
    auto const release = sealing::make_custodian_release(text_at(listed, "/list"), bids, custodian.key,
                                                         custodian.certificate, custodian.key, custodian.certificate);
    EXPECT_TRUE(release.has_value()) << release.error().rule;
    auto const answer = post(custodian, "custodian-releases", json::write(*release));
    city.run();
    return answer;
}

edge::http::Response BiddingWalk::hall(Person const& person) {
    return city.ask(person, walk.platform, "GET", "/lots/" + lot + "/opening");
}

edge::http::Response BiddingWalk::hall() { return city.get(walk.platform, "/lots/" + lot + "/opening"); }

edge::http::Response BiddingWalk::post(Person const& person, std::string const& what, std::string const& body) {
    return city.ask(person, walk.platform, "POST", "/lots/" + lot + "/opening/" + what, body);
}

edge::http::Response BiddingWalk::sign_record() {
    auto const to_sign = city.ask(walk.staff.signer, walk.platform, "GET", "/lots/" + lot + "/opening/record");
    EXPECT_EQ(to_sign.status, 200) << to_sign.body;
    auto const text = text_at(to_sign, "/record");
    auto const answer =
        post(walk.staff.signer, "record",
             bj::serialize(bj::object{{"record", text},
                                      {"signature", signature(walk.staff.signer, "haihe/opening-record/1", text)}}));
    city.run();
    return answer;
}

} // namespace haihe::scenario
