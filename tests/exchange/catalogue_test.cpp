#include "exchange/samples.hpp"
#include "json/value.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include <unistd.h>

namespace haihe::exchange {

namespace {

Message sound(std::string const& type) { return sample_messages().at(type); }

json::Value payload_of(Message const& message) { return json::parse(message.payload.canonical).value(); }

std::vector<Fault> check(Message const& message) {
    auto const* type = find_type(message.type);
    return catalogue().check(message, payload_of(message), type ? type->from : "trading");
}

std::string told(std::vector<Fault> const& faults) {
    std::string text;
    for (auto const& fault : faults) {
        EXPECT_FALSE(fault.text.zh.empty() || fault.text.en.empty());
        text += (text.empty() ? "" : ", ") + fault.rule + " " + fault.path;
    }
    return text.empty() ? "accepted" : text;
}

/// Puts `value` (JSON) in place of what stands at `pointer`; nothing removes it.
json::Value altered(json::Value document, std::string const& pointer, std::string const& value) {
    auto const slash = pointer.rfind('/');
    boost::system::error_code error;
    auto* const holder = document.find_pointer(pointer.substr(0, slash), error);
    if (!holder) throw std::out_of_range(pointer);
    auto const name = pointer.substr(slash + 1);
    if (holder->is_array())
        holder->get_array().at(std::stoul(name)) = *json::parse(value);
    else if (value.empty())
        holder->get_object().erase(name);
    else
        holder->get_object()[name] = *json::parse(value);
    return document;
}

std::string check_altered(std::string const& type, std::string const& pointer, std::string const& value) {
    auto message = sound(type);
    return told(catalogue().check(message, altered(payload_of(message), pointer, value), role_of(type)));
}

/// The same inside the signed text that `member` holds.
std::string check_altered_text(std::string const& type, std::string const& member, std::string const& pointer,
                               std::string const& value) {
    auto message = sound(type);
    auto payload = payload_of(message);
    auto& text = payload.get_object().at(member);
    text = json::to_text(altered(json::parse(text.as_string()).value(), pointer, value));
    return told(catalogue().check(message, payload, role_of(type)));
}

} // namespace

TEST(Catalogue, names_who_says_what_and_who_sees_it) {
    struct Line {
        char const *name, *from;
        Sight sight;
        bool published;
    };
    Line const lines[] = {{"platform.registered", "hub", Sight::all, false},
                          {"entity.registered", "hub", Sight::all, false},
                          {"certificate.bound", "hub", Sight::all, false},
                          {"trust-list.published", "hub", Sight::all, false},
                          {"revocation.published", "hub", Sight::all, false},
                          {"platform.key", "any", Sight::all, true},
                          {"platform.epoch", "any", Sight::all, true},
                          {"hub.epoch", "hub", Sight::all, true},
                          {"project.registered", "trading", Sight::department, false},
                          {"tender.created", "trading", Sight::department, false},
                          {"announcement.published", "trading", Sight::department, true},
                          {"documents.issued", "trading", Sight::department, true},
                          {"clarification.issued", "trading", Sight::department, true},
                          {"deadline.changed", "trading", Sight::department, true},
                          {"tender.suspended", "trading", Sight::department, true},
                          {"tender.resumed", "trading", Sight::department, true},
                          {"tender.terminated", "trading", Sight::department, true},
                          {"bid.receipt-summary", "trading", Sight::department, false},
                          {"lot.failed", "trading", Sight::department, true},
                          {"opening.record", "trading", Sight::department, true},
                          {"evaluation.report", "trading", Sight::department, false},
                          {"committee.sealed", "trading", Sight::department, true},
                          {"validity.requested", "trading", Sight::department, false},
                          {"validity.settled", "trading", Sight::department, false},
                          {"candidates.posted", "trading", Sight::department, true},
                          {"reevaluation.ordered", "trading", Sight::department, true},
                          {"candidate.examined", "trading", Sight::department, false},
                          {"award.notice", "trading", Sight::department, false},
                          {"result.notice", "trading", Sight::department, true},
                          {"award.cancelled", "trading", Sight::department, true},
                          {"award.report", "trading", Sight::department, false},
                          {"committee.disclosed", "trading", Sight::department, true},
                          {"contract.signed", "trading", Sight::department, true},
                          {"objection.raised", "trading", Sight::department, false},
                          {"objection.answered", "trading", Sight::department, false},
                          {"jurisdiction.published", "supervision", Sight::all, true},
                          {"order.suspend", "supervision", Sight::addressee, false},
                          {"order.resume", "supervision", Sight::addressee, false},
                          {"order.acknowledged", "trading", Sight::addressee, false}};
    ASSERT_EQ(all_types().size(), std::size(lines));
    for (std::size_t i = 0; i < std::size(lines); ++i) {
        auto const& type = all_types()[i];
        EXPECT_EQ(type.name, lines[i].name);
        EXPECT_EQ(type.from, lines[i].from) << type.name;
        EXPECT_EQ(type.sight, lines[i].sight) << type.name;
        EXPECT_EQ(type.published, lines[i].published) << type.name;
        EXPECT_EQ(find_type(type.name)->name, type.name);
        EXPECT_TRUE(sample_messages().contains(std::string(type.name))) << type.name << " has no sample";
    }
    EXPECT_EQ(find_type("announcement.withdrawn"), nullptr);
}

TEST(Catalogue, accepts_every_sample) {
    for (auto const& [type, message] : sample_messages()) EXPECT_EQ(told(check(message)), "accepted") << type;
}

TEST(Catalogue, refuses_what_it_does_not_name) {
    auto message = sound("tender.suspended");
    message.type = "tender.paused";
    EXPECT_EQ(told(check(message)), "message_type_is_known /type");
    message = sound("tender.suspended");
    message.version = 2;
    EXPECT_EQ(told(check(message)), "message_version_is_understood /version");
    message.version = 0;
    EXPECT_EQ(told(check(message)), "message_version_is_understood /version");
}

TEST(Catalogue, lets_each_role_say_its_own_only) {
    for (auto const& [type, message] : sample_messages())
        for (auto const* role : {"hub", "trading", "supervision", ""})
            EXPECT_EQ(told(catalogue().check(message, payload_of(message), role)),
                      role == role_of(type) || (role_of(type) == kFromAny && *role)
                          ? "accepted"
                          : "message_comes_from_its_role /type")
                << type << " by " << role;
}

TEST(Catalogue, wants_an_addressee_where_only_that_one_may_see) {
    for (auto const* type : {"order.suspend", "order.resume", "order.acknowledged"}) {
        auto message = sound(type);
        message.to.clear();
        EXPECT_EQ(told(check(message)), "addressee_is_named /to") << type;
    }
}

TEST(Catalogue, refuses_a_broken_field_of_each_type) {
    struct Case {
        char const *type, *pointer, *value;
    };
    for (auto const& [type, pointer, value] : {
             Case{"platform.registered", "/role", R"("broker")"},
             Case{"platform.registered", "/url", R"("ftp://trading.example")"},
             Case{"entity.registered", "/region", R"("12011")"},
             Case{"entity.registered", "/roles/0", R"("friend")"},
             Case{"certificate.bound", "/digest", R"("00")"},
             Case{"certificate.bound", "/certificate", R"("")"},
             Case{"trust-list.published", "/authorities/0/revokedSerials/0", R"("5F00")"},
             Case{"trust-list.published", "/authorities/0/revocation/0/issuer", R"("root")"},
             Case{"trust-list.published", "/authorities/0/revocation/0/lists/0", "1"},
             Case{"revocation.published", "/source", R"("paper")"},
             Case{"revocation.published", "/certificates/0/state", R"("lost")"},
             Case{"revocation.published", "/certificates/0/serial", R"("5F")"},
             Case{"trust-list.published", "/expiresAt", R"("2026-03-03T01:00:00Z")"},
             Case{"project.registered", "/investment", "-1"},
             Case{"project.registered", "/industry", R"("Z76")"},
             Case{"project.registered", "/investmentCode", ""},
             Case{"tender.created", "/lots/0/code", R"("A120100000100000100100")"},
             Case{"tender.created", "/beganOn", R"("2026-02-30")"},
             Case{"tender.created", "/lots", "[]"},
             Case{"announcement.published", "/publishedAt", "0"},
             Case{"announcement.published", "/signature/label", R"("haihe/order/1")"},
             Case{"documents.issued", "/signature/value", R"("not base64")"},
             Case{"clarification.issued", "/bidDeadlineAfter", ""},
             Case{"deadline.changed", "/ground", R"("convenience")"},
             Case{"tender.suspended", "/source", R"("")"},
             Case{"tender.resumed", "/resumedAt", R"("2026-13-01T00:00:00.000Z")"},
             Case{"tender.terminated", "/signature/label", R"("haihe/result-notice/1")"},
             Case{"tender.terminated", "/terminatedAt", ""},
             Case{"lot.failed", "/ground", R"("nobody_liked_it")"},
             Case{"lot.failed", "/bids", "501"},
             Case{"evaluation.report", "/opinions/0/opinion", R"("abstains")"},
             Case{"evaluation.report", "/committee", ""},
             Case{"evaluation.report", "/committee/cipher", R"("not base64")"},
             Case{"evaluation.report", "/committee/wraps/0/holder", R"("S1")"},
             Case{"committee.sealed", "/commitment", R"("0")"},
             Case{"committee.disclosed", "/salt", ""},
             Case{"evaluation.report", "/opinions", "[]"},
             Case{"validity.requested", "/bidders", "[]"},
             Case{"validity.requested", "/signature/label", R"("haihe/validity-answer/1")"},
             Case{"validity.settled", "/number", "0"},
             Case{"candidates.posted", "/reportedAt", ""},
             Case{"candidates.posted", "/signature/label", R"("haihe/result-notice/1")"},
             Case{"reevaluation.ordered", "/objections", "[]"},
             Case{"reevaluation.ordered", "/report", "0"},
             Case{"candidate.examined", "/ground", R"("other")"},
             Case{"candidate.examined", "/confirmed", R"("yes")"},
             Case{"award.notice", "/signature/label", R"("haihe/result-notice/1")"},
             Case{"result.notice", "/noticedAt", R"("2026-02-30T01:00:00.000Z")"},
             Case{"award.cancelled", "/ground", R"("")"},
             Case{"award.cancelled", "/lot", R"("一标段")"},
             Case{"award.report", "/text", R"("")"},
             Case{"award.report", "/madeAt", R"("2026-02-30T01:00:00.000Z")"},
             Case{"contract.signed", "/price", "-1"},
             Case{"contract.signed", "/periodDays", "100001"},
             Case{"objection.raised", "/against", R"("opening")"},
             Case{"objection.raised", "/lot", R"("一标段")"},
             Case{"objection.raised", "/number", "0"},
             Case{"objection.answered", "/finding", R"("ignored")"},
             Case{"objection.answered", "/text", R"("")"},
             Case{"order.suspend", "/signature/certificate", "7"},
             Case{"order.resume", "/order", "{}"},
             Case{"order.acknowledged", "/executed", R"("yes")"},
         })
        EXPECT_EQ(check_altered(type, pointer, value), "payload_fits_its_schema /payload" + std::string(pointer))
            << type << pointer;
}

TEST(Catalogue, refuses_a_broken_field_of_each_signed_text) {
    struct Case {
        char const *type, *member, *pointer, *value;
    };
    for (auto const& [type, member, pointer, value] : {
             Case{"announcement.published", "announcement", "/timeTable/bidDeadline", R"("2026-02-30T01:00:00.000Z")"},
             Case{"announcement.published", "announcement", "/documentsDigest", ""},
             Case{"announcement.published", "announcement", "/documentPrice", "-1"},
             Case{"announcement.published", "announcement", "/title", R"("")"},
             Case{"documents.issued", "manifest", "/files/1/kind", R"("video")"},
             Case{"documents.issued", "manifest", "/files", "[]"},
             Case{"tender.terminated", "notice", "/reason", R"("")"},
             Case{"tender.terminated", "notice", "/returns", ""},
             Case{"validity.requested", "request", "/reason", R"("")"},
             Case{"validity.requested", "request", "/validUntil", "7"},
             Case{"documents.issued", "manifest", "/evaluation/method", R"("lottery")"},
             Case{"documents.issued", "manifest", "/evaluation/candidates", "4"},
             Case{"documents.issued", "manifest", "/evaluation/items/0/most", R"("4.")"},
             Case{"documents.issued", "manifest", "/evaluation/items/0/least", "0"},
             Case{"evaluation.report", "report", "/outcome", R"("undecided")"},
             Case{"evaluation.report", "report", "/members", "[]"},
             Case{"committee.disclosed", "committee", "/members/0/kind", R"("observer")"},
             Case{"evaluation.report", "report", "/bids/0/result/total", R"("94.5e0")"},
             Case{"evaluation.report", "report", "/bids/0/result/rank", "0"},
             Case{"evaluation.report", "report", "/bids/1/bidId", R"("2")"},
             Case{"evaluation.report", "report", "/number", "0"},
             Case{"evaluation.report", "report", "/corrects", "7"},
             Case{"candidates.posted", "notice", "/report", "0"},
             Case{"candidates.posted", "notice", "/candidates", "[]"},
             Case{"candidates.posted", "notice", "/candidates/1/rank", "4"},
             Case{"candidates.posted", "notice", "/objectionChannel", R"("")"},
             Case{"award.notice", "notice", "/winner", R"("nobody")"},
             Case{"result.notice", "notice", "/ground", R"("better_price")"},
             Case{"result.notice", "notice", "/price", "-1"},
             Case{"clarification.issued", "clarification", "/number", "0"},
             Case{"clarification.issued", "clarification", "/newBidDeadline", "null"},
             Case{"order.suspend", "order", "/act", R"("annul")"},
             Case{"order.resume", "order", "/counter", "0"},
         })
        EXPECT_EQ(check_altered_text(type, member, pointer, value),
                  "payload_fits_its_schema /payload/" + std::string(member) + pointer)
            << type << pointer;
}

TEST(Catalogue, refuses_a_signed_text_that_is_not_canonical) {
    for (auto const& [type, member] : std::map<std::string, std::string>{{"announcement.published", "announcement"},
                                                                         {"documents.issued", "manifest"},
                                                                         {"clarification.issued", "clarification"},
                                                                         {"evaluation.report", "report"},
                                                                         {"committee.disclosed", "committee"},
                                                                         {"candidates.posted", "notice"},
                                                                         {"award.notice", "notice"},
                                                                         {"result.notice", "notice"},
                                                                         {"order.suspend", "order"}}) {
        auto const message = sound(type);
        auto const with_text = [&](auto change) {
            auto payload = payload_of(message);
            auto& text = payload.get_object().at(member);
            text = change(std::string(text.as_string()));
            return told(catalogue().check(message, payload, role_of(type)));
        };
        auto const path = " /payload/" + member;
        EXPECT_EQ(with_text([](auto text) { return " " + text; }), "json_is_canonical" + path);
        EXPECT_EQ(with_text([](auto text) { return R"({"zz":1,)" + text.substr(1); }), "json_is_canonical" + path);
        EXPECT_EQ(with_text([](auto text) { return R"({"tender":"x",)" + text.substr(1); }),
                  "json_has_no_duplicate_keys" + path + "/tender");
        EXPECT_EQ(with_text([](auto text) { return text.substr(1); }), "json_is_well_formed" + path);
        EXPECT_EQ(with_text([](auto) { return std::string("[]"); }), "payload_fits_its_schema" + path);
    }
}

TEST(Catalogue, ignores_members_that_it_does_not_know) {
    EXPECT_EQ(check_altered("tender.suspended", "/note", R"("later version")"), "accepted");
    EXPECT_EQ(check_altered("tender.created", "/lots/0/note", R"({"a":[1]})"), "accepted");
    EXPECT_EQ(check_altered_text("announcement.published", "announcement", "/zone", R"("later version")"), "accepted");
}

TEST(Catalogue, wants_the_subject_that_the_payload_speaks_of) {
    for (auto const& [type, message] : sample_messages()) {
        auto other = message;
        other.subject = "A1201000001000001002";
        auto const faults = check(other);
        ASSERT_EQ(told(faults), "subject_is_what_the_payload_speaks_of /subject") << type;
    }
    // A platform speaks of what it numbered itself.
    for (auto const& [type, message] : sample_messages()) {
        auto other = message;
        other.origin = "A1201000002";
        bool const own = role_of(type) == "trading" && type != "order.acknowledged";
        EXPECT_EQ(told(check(other)), own ? "subject_is_of_its_origin /subject" : "accepted") << type;
    }
}

TEST(Catalogue, wants_a_payload_to_name_the_subject_of_its_signed_text) {
    for (auto const* type : {"evaluation.report", "candidates.posted", "award.notice", "result.notice"}) {
        EXPECT_EQ(check_altered(type, "/tender", R"("A1201000001000001002")"),
                  "subject_is_what_the_payload_speaks_of /subject")
            << type;
        auto const* member = type == std::string_view("evaluation.report") ? "report" : "notice";
        EXPECT_EQ(check_altered_text(type, member, "/tender", R"("A1201000001000001002")"),
                  "subject_is_what_the_payload_speaks_of /subject")
            << type;
    }
}

TEST(Catalogue, checks_the_check_character_of_credit_codes) {
    constexpr char const* kWrong = R"("91120112MA0000001B")";
    for (auto const& [type, member] :
         std::vector<std::pair<std::string, std::string>>{{"certificate.bound", "entity"},
                                                          {"project.registered", "owner"},
                                                          {"tender.created", "tenderee"},
                                                          {"tender.created", "agency"},
                                                          {"candidate.examined", "candidate"},
                                                          {"award.cancelled", "winner"},
                                                          {"contract.signed", "winner"},
                                                          {"contract.signed", "tenderee"},
                                                          {"objection.raised", "objector"}})
        EXPECT_EQ(check_altered(type, "/" + member, kWrong), "social_credit_code_is_valid /payload/" + member) << type;
    EXPECT_EQ(check_altered("tender.created", "/agency", ""), "accepted");
}

TEST(Catalogue, needs_all_its_schemas) {
    auto const directory = std::filesystem::temp_directory_path() / ("haihe-catalogue-" + std::to_string(getpid()));
    std::filesystem::copy(kSpecification / "schemas", directory, std::filesystem::copy_options::recursive);
    EXPECT_TRUE(Catalogue::load(directory));
    write_text(directory / "signed" / "order.json", R"({"allOf":[]})");
    auto const refused = Catalogue::load(directory);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().rule, "schema_keyword_is_listed");
    EXPECT_EQ(refused.error().facts.at(0).value, "signed/order.json");
    std::filesystem::remove(directory / "tender.created.json");
    auto const absent = Catalogue::load(directory);
    ASSERT_FALSE(absent);
    EXPECT_EQ(absent.error().rule, "schema_is_readable");
    EXPECT_EQ(absent.error().facts.at(0).value, "tender.created.json");
    std::filesystem::remove_all(directory);
}

} // namespace haihe::exchange
