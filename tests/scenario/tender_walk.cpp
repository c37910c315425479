#include "scenario/tender_walk.hpp"

#include "exchange/messages/supervision.hpp"
#include "exchange/messages/tender.hpp"
#include "json/codec.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace haihe::scenario {

namespace {

namespace bj = boost::json;

} // namespace

Walk::Walk(City& where, std::string on)
    : city(where),
      platform(std::move(on)),
      staff{where.hire("示例经办人", City::kTenderee, {"handler"}),
            where.hire("示例审核人", City::kTenderee, {"reviewer"}),
            where.hire("示例签发人", City::kTenderee, {"signer", "reviewer"})},
      supervisor(where.hire("示例监督人员", where.department, {"supervisor"})) {
    city.run();
}

std::string Walk::register_tender() {
    auto const project = city.ask(
        staff.handler, platform, "POST", "/projects",
        R"({"investmentCode":"2026-120112-48-01-000123","name":"示例河道整治工程","approval":"示例批〔2026〕1号",)"
        R"("investment":5000000000,"fundSource":"budget","fundsSettled":true,"industry":"N76","region":"120112"})");
    EXPECT_EQ(project.status, 201) << project.body;
    bj::array all_lots;
    for (int i = 0; i < lots; ++i)
        all_lots.push_back(bj::object{{"name", i == 0 ? "一标段" : "另一标段"},
                                      {"category", "works"},
                                      {"content", "河道清淤与护岸"},
                                      {"estimatedPrice", 1'000'000'000},
                                      {"deposit", 20'000'000}});
    auto const body = bj::serialize(bj::object{{"project", text_at(project, "/result/code")},
                                               {"name", "示例河道整治工程施工"},
                                               {"method", "open"},
                                               {"compulsory", true},
                                               {"filed", true},
                                               {"lots", std::move(all_lots)}});
    auto const tender = city.ask(staff.handler, platform, "POST", "/tenders", body);
    EXPECT_EQ(tender.status, 201) << tender.body;
    return text_at(tender, "/result/code");
}

edge::http::Response Walk::draft(std::string const& tender, int deadline_days) {
    auto const digest = city.upload(staff.handler, platform, "示例招标文件 " + tender);
    bj::object stated{
        {"files",
         bj::array{bj::object{{"name", "招标文件.txt"}, {"kind", "instructions"}, {"size", 20}, {"sm3", digest}}}}};
    if (!bidding.empty()) stated["bidding"] = bj::parse(bidding);
    if (!evaluation.empty()) stated["evaluation"] = bj::parse(evaluation);
    auto const documents = bj::serialize(stated);
    auto const drafted = city.ask(staff.handler, platform, "PUT", "/tenders/" + tender + "/documents", documents);
    EXPECT_EQ(drafted.status, 200) << drafted.body;
    auto const from = city.clock.now() + kernel::hours(1);
    auto const at = [&](int days) { return (from + kernel::days(days)).to_string(); };
    auto const announcement =
        bj::serialize(bj::object{{"title", "示例河道整治工程施工招标公告"},
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
                                 {"timeTable", bj::object{{"documentsFrom", at(0)},
                                                          {"documentsUntil", at(6)},
                                                          {"questionsUntil", at(8)},
                                                          {"objectionUntil", at(deadline_days - 5)},
                                                          {"bidDeadline", at(deadline_days)},
                                                          {"openingAt", at(deadline_days)},
                                                          {"bidValidityDays", 90},
                                                          {"depositValidityDays", 90}}}});
    return city.ask(staff.handler, platform, "PUT", "/tenders/" + tender + "/announcement", announcement);
}

edge::http::Response Walk::review(std::string const& tender) {
    return city.ask(staff.reviewer, platform, "POST", "/tenders/" + tender + "/review");
}

edge::http::Response Walk::publish(std::string const& tender, Person const* who, std::string const& language) {
    auto const& signer = who ? *who : staff.signer;
    auto const draft = city.ask(staff.signer, platform, "GET", "/tenders/" + tender + "/draft");
    EXPECT_EQ(draft.status, 200) << draft.body;
    auto const announcement = text_at(draft, "/announcement"), manifest = text_at(draft, "/manifest");
    auto const signature = [&](std::string const& label, std::string const& text) {
        return bj::parse(json::write(trust::sign(signer.key, signer.certificate, label, text)));
    };
    auto const body =
        bj::serialize(bj::object{{"announcement", announcement},
                                 {"announcementSignature", signature("haihe/announcement/1", announcement)},
                                 {"manifest", manifest},
                                 {"manifestSignature", signature("haihe/documents/1", manifest)}});
    edge::http::Headers headers;
    if (!language.empty()) headers["accept-language"] = language;
    return city.ask(signer, platform, "POST", "/tenders/" + tender + "/publish", body, headers);
}

edge::http::Response Walk::clarify(std::string const& tender, int number, std::string const& new_deadline) {
    exchange::Clarification clarification{tender, number, "示例澄清", "清淤深度由1.2米改为1.5米。", true, {}, {}};
    if (!new_deadline.empty()) clarification.newBidDeadline = kernel::Instant::parse(new_deadline);
    auto const text = json::write(clarification);
    auto const body = bj::serialize(
        bj::object{{"clarification", text},
                   {"signature", bj::parse(json::write(trust::sign(staff.signer.key, staff.signer.certificate,
                                                                   "haihe/clarification/1", text)))}});
    return city.ask(staff.signer, platform, "POST", "/tenders/" + tender + "/clarifications", body);
}

std::string Walk::published() {
    auto const tender = register_tender();
    EXPECT_EQ(draft(tender).status, 200);
    EXPECT_EQ(review(tender).status, 200);
    auto const answer = publish(tender);
    EXPECT_EQ(answer.status, 200) << answer.body;
    city.run();
    return tender;
}

edge::http::Response Walk::order(std::string const& tender, std::string const& act) {
    auto const prepared =
        city.ask(supervisor, City::kSupervision, "GET", "/orders/next?tender=" + tender + "&act=" + act);
    EXPECT_EQ(prepared.status, 200) << prepared.body;
    auto order = json::read<exchange::Order>(prepared.body).value();
    order.reason = "示例:收到投诉,暂停核查。";
    order.basis = "招标投标法实施条例第六十二条";
    auto const text = json::write(order);
    auto const body = bj::serialize(bj::object{
        {"order", text},
        {"signature",
         bj::parse(json::write(trust::sign(supervisor.key, supervisor.certificate, "haihe/order/1", text)))}});
    return city.ask(supervisor, City::kSupervision, "POST", "/orders", body);
}

} // namespace haihe::scenario
