#include "told_hub.hpp"

#include "access/guard.hpp"
#include "edge/config/calendar_file.hpp"
#include "exchange/messages/tender.hpp"
#include "hub/hub_platform.hpp"
#include "node/arriving.hpp"
#include "json/codec.hpp"

#include <algorithm>
#include <future>
#include <stdexcept>
#include <unistd.h>

namespace haihe::bench {

namespace {

constexpr char const* kTenderee = "91350100M000100Y43";
constexpr std::int64_t kBatch = 500;
constexpr int kBatchesOfCommit = 10;
constexpr std::array kRegions{"120101", "120112", "120115", "120118"};
constexpr std::array kIndustries{"N76", "E48", "D46"};
constexpr std::array kCategories{"works", "goods", "services"};

/// What one tender of an origin is about; everything follows from its number.
struct Told {
    std::string project, tender, name;
    std::int64_t number;
    kernel::Instant began, deadline;

    Told(std::string const& origin, std::int64_t which, kernel::Instant now) : number(which) {
        auto serial = std::to_string(which + 1);
        project = origin + serial.insert(0, 6 - serial.size(), '0');
        tender = project + "001";
        name = "示例河道综合整治工程第" + std::to_string(which % 1000) + "期";
        began = now - kernel::days(60);
        deadline = now + kernel::days(which % 60 - 30);
    }
    template <std::size_t N>
    [[nodiscard]] std::string one_of(std::array<char const*, N> const& all) const {
        return all[static_cast<std::size_t>(number) % N];
    }
};

trust::Signature signature() { return {"haihe-sm2-sm3", std::string(900, 'c'), std::string(96, 's')}; }

std::string project_of(Told const& told) {
    return json::write(exchange::ProjectRegistered{told.project, "2026-120112-48-01-000123", told.name, kTenderee,
                                                   "天津市示例水务工程有限公司", "示例批〔2026〕1号",
                                                   kernel::yuan(10'000'000), "budget", true, told.one_of(kIndustries),
                                                   told.one_of(kRegions)});
}

std::string tender_of(Told const& told) {
    exchange::TenderCreated tender;
    tender.code = told.tender;
    tender.project = told.project;
    tender.name = told.name;
    tender.tenderee = kTenderee;
    tender.tendereeName = "天津市示例水务工程有限公司";
    tender.method = "open";
    tender.beganOn = *kernel::Date::parse("2026-03-01");
    tender.industry = told.one_of(kIndustries);
    tender.region = told.one_of(kRegions);
    tender.lots = {
        {told.tender + "001", "一标段", told.one_of(kCategories), "河道清淤与护岸", kernel::yuan(6'000'000), {}, {}},
        {told.tender + "002", "二标段", "goods", "水泵", kernel::yuan(4'000'000), {}, {}}};
    return json::write(tender);
}

std::string documents_of(Told const& told) {
    exchange::DocumentManifest manifest{told.tender, 1, {}};
    for (auto const* file : {"招标文件.pdf", "图纸.pdf", "工程量清单.xlsx"})
        manifest.files.push_back({file, "other", 1'835'000, {}});
    return json::write(exchange::DocumentsIssued{json::write(manifest), signature(), told.began});
}

std::string announcement_of(Told const& told) {
    exchange::Announcement text;
    text.tender = told.tender;
    text.title = told.name + "招标公告";
    text.content = "示例河道护岸、箱涵、泵站及附属工程的施工，工期三百六十五日历天，详见招标文件。";
    text.qualification = "具有水利水电工程施工总承包二级及以上资质。";
    text.tendereeName = "天津市示例水务工程有限公司";
    text.media = {"天津市公共资源交易公共服务平台"};
    text.timeTable.documentsFrom = told.began;
    text.timeTable.documentsUntil = told.began + kernel::days(7);
    text.timeTable.bidDeadline = text.timeTable.openingAt = told.deadline;
    text.timeTable.bidValidityDays = 90;
    return json::write(exchange::AnnouncementPublished{json::write(text), signature(), told.began});
}

std::string clarification_of(Told const& told, std::int64_t number) {
    exchange::Clarification const text{told.tender, number, "示例澄清", "清淤深度由1.2米改为1.5米。", false, {}, {}};
    return json::write(
        exchange::ClarificationIssued{json::write(text), signature(), told.began, told.deadline, told.deadline});
}

std::string temporary_directory() {
    auto pattern = (std::filesystem::temp_directory_path() / "haihe-hub-bench-XXXXXX").string();
    return ::mkdtemp(pattern.data());
}

} // namespace

class ToldHub::Authority {
public:
    explicit Authority(kernel::Instant now)
        : now_(now), key_(trust::PrivateKey::generate_sm2()), root_(make("示例认证中心", key_, nullptr)) {}
    [[nodiscard]] Credentials issue(std::string const& name) const {
        auto key = trust::PrivateKey::generate_sm2();
        auto certificate = make(name, key, &root_);
        return {std::move(key), std::move(certificate)};
    }
    [[nodiscard]] trust::Certificate const& root() const { return root_; }

private:
    [[nodiscard]] trust::Certificate make(std::string const& name, trust::PrivateKey const& key,
                                          trust::Certificate const* issuer) const {
        return trust::issue_certificate(
            {name, "示例", "", issuer == nullptr, now_ - kernel::days(1), now_ + kernel::days(30)}, key, key_, issuer);
    }
    kernel::Instant now_;
    trust::PrivateKey key_;
    trust::Certificate root_;
};

ToldHub::ToldHub()
    : directory_(temporary_directory()),
      practice_(
          edge::config::read_calendar(std::filesystem::path(HAIHE_SOURCE_DIR) / "data/working-days.json").value()),
      authority_(std::make_unique<Authority>(began_)),
      operator_(authority_->issue("示例操作员")),
      self_(authority_->issue("示例枢纽")),
      reader_(authority_->issue("示例监督平台")),
      origins_{Origin{"A1200000001", authority_->issue("示例平台一")},
               Origin{"A1200000002", authority_->issue("示例平台二")}} {
    settings_.code = settings_.hub_code = kCode;
    settings_.role = "hub";
    settings_.name = "示例枢纽";
    settings_.authority = kAuthority;
    settings_.url = std::string("http://") + kAuthority;
    settings_.database = (directory_ / "ledger.db").string();
    settings_.schemas = std::string(HAIHE_SOURCE_DIR) + "/spec/exchange/schemas";
    settings_.operators = {operator_.certificate.to_pem()};
    hub::found(open().desk());
    command("/trust-list/authorities",
            "{\"name\":\"示例认证中心\",\"root\":" + json::write(authority_->root().to_pem()) +
                ",\"intermediates\":[],\"suspended\":false}");
    auto const connect = [&](std::string const& code, char const* role, Credentials const& who) {
        command("/platforms", json::write(exchange::PlatformRegistered{code, "示例平台", role, "http://p.example",
                                                                       who.certificate.to_pem(), "connected"}));
    };
    for (auto const& origin : origins_) connect(origin.code, "trading", origin.self);
    connect("S1200000001", "supervision", reader_);
}

ToldHub::~ToldHub() {
    close();
    std::filesystem::remove_all(directory_);
}

node::Mount ToldHub::mount() const {
    return [this](node::Plan& plan, std::function<node::Desk&()> const& desk) { hub::mount(plan, desk, practice_); };
}

ledger::Book ToldHub::book() const { return node::Node::book_of("hub", mount()); }

node::Node& ToldHub::open() {
    if (!node_)
        node_ = std::make_unique<node::Node>(settings_, self_.key, self_.certificate, clock_,
                                             std::make_shared<edge::http::Client>(), mount());
    return *node_;
}

edge::http::Request ToldHub::signed_request(std::string const& method, std::string const& target, std::string body,
                                            Credentials const& who) const {
    edge::http::Request request;
    request.method = method;
    request.target = target;
    request.body = std::move(body);
    if (!request.body.empty()) request.headers["content-type"] = "application/json";
    request.received_at = clock_.now();
    access::sign_request(request, kAuthority, who.key, who.certificate, clock_.now());
    return request;
}

void ToldHub::command(std::string const& target, std::string body) {
    auto const answer = open().handle(signed_request("POST", target, std::move(body), operator_));
    if (answer.status != 201) throw std::runtime_error(answer.body);
}

std::string ToldHub::next_message(Origin const& origin) const {
    auto const sequence = static_cast<std::int64_t>(origin.outbox.size());
    Told const told(origin.code, sequence / kMessagesOfTender, began_);
    exchange::Message message{origin.code, 1, sequence, "", 1, told.tender, told.began, {}, {}, {}};
    switch (sequence % kMessagesOfTender) {
    case 0:
        message.type = exchange::ProjectRegistered::kType;
        message.subject = told.project;
        message.payload.canonical = project_of(told);
        break;
    case 1:
        message.type = exchange::TenderCreated::kType;
        message.payload.canonical = tender_of(told);
        break;
    case 2:
        message.type = exchange::DocumentsIssued::kType;
        message.payload.canonical = documents_of(told);
        break;
    case 3:
        message.type = exchange::AnnouncementPublished::kType;
        message.payload.canonical = announcement_of(told);
        break;
    default:
        message.type = exchange::ClarificationIssued::kType;
        message.payload.canonical = clarification_of(told, sequence % kMessagesOfTender - 3);
    }
    return json::write(message);
}

std::vector<ledger::NewEvent> ToldHub::batch(Origin& origin, std::int64_t messages) const {
    std::vector<ledger::NewEvent> events;
    auto const first = static_cast<std::int64_t>(origin.outbox.size());
    for (std::int64_t i = 0; i < messages; ++i) {
        auto text = next_message(origin);
        auto const leaf = trust::merkle::leaf(text);
        auto const received = std::make_shared<node::Received>(
            node::read_arriving(std::move(text), leaf, {origin.code, 1, first + i}).one);
        if (!received->event.faults.empty()) throw std::runtime_error(received->event.faults.front().rule);
        received->closes = origin.outbox.append(leaf);
        events.push_back(node::received_event(received));
    }
    auto const head = trust::sign_head(
        origin.self.key, trust::kOutboxHeadLabel,
        {origin.code, 1, first + messages, origin.outbox.root(), began_, origin.self.certificate.digest().to_string()});
    ledger::Decision closing;
    closing.record(node::log_stream("batches", origin.code, 1),
                   node::IncomingEvent{node::BatchReceived{origin.code, 1, first, messages, {}, head}});
    events.push_back(std::move(closing.events.front()));
    return events;
}

void ToldHub::tell(std::int64_t messages) {
    close();
    ledger::Ledger ledger({database(), kCode, self_.key, self_.certificate, true}, book(), clock_);
    auto const prepare = [&] { // one core makes what the other records
        std::vector<ledger::NewEvent> events;
        for (int i = 0; i < kBatchesOfCommit && messages > 0; ++i, in_turn_ = !in_turn_) {
            auto const now = std::min(messages, kBatch);
            std::ranges::move(batch(origins_[in_turn_ ? 1 : 0], now), std::back_inserter(events));
            messages -= now;
        }
        return events;
    };
    for (auto events = prepare(); !events.empty();) {
        auto next = std::async(std::launch::async, prepare);
        auto const outcome = ledger.submit({clock_.now(), {"bench", kCode, ""}, "", {}, [&](auto&, auto const&) {
                                                ledger::Decision decision;
                                                decision.events = std::move(events);
                                                return decision;
                                            }});
        if (outcome.refusal) throw std::runtime_error(outcome.refusal->rule);
        events = next.get();
    }
}

} // namespace haihe::bench
