#include "demo/acts/opening_act.hpp"

#include "bidder/hand_in_bid.hpp"
#include "bidder/release_key.hpp"
#include "bidder/seal_bid.hpp"
#include "bidder/upload_bid.hpp"
#include "exchange/messages/opening.hpp"
#include "sealing/header.hpp"

#include "demo/acts/line.hpp"
#include "demo/city/lost_bid.hpp"
#include "demo/city/text_file.hpp"

#include <algorithm>
#include <array>

namespace haihe::demo {

namespace {

constexpr std::array kCustodians{std::pair{"notary", "notary"}, std::pair{"keeper", "key_keeper"},
                                 std::pair{"archive", "key_keeper"}};
constexpr char const* kRecordLabel = "haihe/opening-record/1";
constexpr char const* kStatedFile = "投标函.txt";
constexpr int kWindowMinutes = 30;

struct HallBid {
    std::string bidId;
    std::string state;
    std::string unlockedBy;
    std::string ground;
};
BOOST_DESCRIBE_STRUCT(HallBid, (), (bidId, state, unlockedBy, ground))

/// GET /lots/{lot}/opening
struct HallNow {
    std::string state;
    std::optional<std::int64_t> bidCount;
    std::vector<HallBid> bids;
};
BOOST_DESCRIBE_STRUCT(HallNow, (), (state, bidCount, bids))

struct RecordToSign {
    std::string record;
};
BOOST_DESCRIBE_STRUCT(RecordToSign, (), (record))

struct SignedRecord {
    std::string record;
    trust::Signature signature;
};
BOOST_DESCRIBE_STRUCT(SignedRecord, (), (record, signature))

bidder::BidFolder folder_of(std::filesystem::path const& directory, Undertaking const& tender,
                            std::string const& bidder) {
    return bidder::BidFolder(directory / "bids" / tender.code() / bidder);
}

std::string price_text(kernel::Money price) {
    return std::to_string(price.fen / 100) + "." + std::to_string(price.fen % 100 / 10) +
           std::to_string(price.fen % 10);
}

/// From the documents to the sealed bid, off-line but for the first step.
void prepare(Stage& stage, Undertaking const& tender, bidder::BidFolder const& folder, Person const& signer,
             std::string const& name, int place) {
    auto const what = tender.act(name + "编制并密封投标文件", name + " seals its bid");
    Line line(tender.platform());
    auto const documents = expect(
        stage, (*line).read<bidder::TenderDocuments>((*line).get("/tenders/" + tender.code() + "/documents")), what);
    expect(stage, folder.create({tender.platform().url, tender.lot()}, documents), what);
    auto const& lot = tender.plan().lots.front();
    kernel::Money const price{lot.estimated_price.fen / 100 * (95 - place)};
    folder.keep_reading({name, price, 300 - place, "合格", "示例项目经理" + std::to_string(place + 1)});
    write_text_file(folder.files_directory() / kStatedFile,
                    name + "愿以人民币" + price_text(price) + "元承担" + tender.plan().name.zh + "。\n");
    expect(stage, bidder::seal(folder, {signer.key(), signer.certificate()}), what);
}

kernel::Result<std::string> submit(Undertaking const& tender, bidder::BidFolder const& folder, Person const& signer) {
    Line line(tender.platform());
    bidder::Credential const credential{signer.key(), signer.certificate()};
    auto const upload = bidder::upload(folder, *line, credential, [](std::int64_t, std::int64_t) {});
    if (!upload) return upload;
    return bidder::hand_in(folder, *line, credential, *upload, "");
}

HallNow hall(Stage& stage, Undertaking const& tender) {
    auto const what = tender.act("开标大厅", "Opening hall");
    auto const answer = expect(
        stage, tender.signer().ask(tender.platform(), {"GET", "/lots/" + tender.lot() + "/opening", "", {}}), what);
    return expect(stage, json::read<HallNow>(answer.body, json::Unknown::ignore), what);
}

void await_state(Stage& stage, Undertaking const& tender, std::string const& state) {
    await(stage, tender.act("等待开标状态 " + state, "waiting for the opening to be " + state),
          [&] { return hall(stage, tender).state == state; });
}

void refuse_late_bids(Stage& stage, Undertaking const& tender, std::filesystem::path const& directory) {
    auto const& plan = *tender.plan().opening;
    for (int i = plan.bidders; i < plan.bidders + plan.late; ++i) {
        auto const word = bidder_word(stage, plan, i);
        auto const name = stage.cast.entity(word).name;
        auto const refused = submit(tender, folder_of(directory, tender, word), stage.person(word + "/signer"));
        bool const right = !refused && refused.error().rule == "bid_arrives_before_the_deadline";
        kernel::Text const claim{"逾期送达的投标文件依法拒收", "A bid after the deadline is refused by law"};
        stage.chronicle.findings.push_back({claim, right, right ? "" : "accepted or refused for another reason"});
        if (!right) throw ActFailed(claim.en);
        stage.terminal.done({claim.zh + "：" + name.zh, claim.en + ": " + name.en});
        stage.terminal.quote(refused.error());
    }
}

/// The hub witnesses every ledger; its certificate is what custodians of the city have known beforehand.
std::vector<trust::Certificate> witnesses_of(Stage& stage) {
    kernel::Text const what{"取得见证平台的证书", "The witness's certificate is taken"};
    auto const answer =
        expect(stage, stage.visitor.ask(stage.platform("hub"), {"GET", "/proofs/certificate", "", {}}), what);
    return {expect(stage, trust::Certificate::parse(answer.body), what)};
}

/// Who will decrypt is present; who keeps silent stays away.
void sign_in(Stage& stage, Undertaking const& tender) {
    auto const& plan = *tender.plan().opening;
    for (int i = 0; i < plan.bidders - plan.silent; ++i)
        expect(stage,
               stage.person(bidder_word(stage, plan, i) + "/signer")
                   .write(tender.platform(), "POST", "/lots/" + tender.lot() + "/opening/attendance", "{}"),
               tender.act("投标人签到", "A bidder signs in as present"));
}

/// Behind the platform's back, in its files, before any key is released: nothing has been read yet.
void lose_bids(Stage& stage, Undertaking const& tender, std::filesystem::path const& directory) {
    auto const& plan = *tender.plan().opening;
    if (plan.lost == 0) return;
    auto const what = tender.act("平台的磁盘损坏了一份投标文件", "The platform's disk damages a bid");
    for (int i = 0; i < plan.lost; ++i) {
        auto const folder = folder_of(directory, tender, bidder_word(stage, plan, i));
        auto const submission = expect(stage, folder.submission(), what);
        auto const header = expect(stage, sealing::read_header(submission.header), what);
        damage_ciphertext(directory / tender.platform().word / "files", header.root);
    }
    stage.terminal.done(what);
}

void release_keys(Stage& stage, Undertaking const& tender) {
    auto const& plan = *tender.plan().opening;
    for (int i = 0; i < plan.bidders - plan.silent; ++i) {
        auto const& signer = stage.person(bidder_word(stage, plan, i) + "/signer");
        Line line(tender.platform());
        expect(stage, bidder::release_own(*line, {signer.key(), signer.certificate()}, tender.lot()),
               tender.act("投标人解密", "A bidder releases its key"));
    }
    if (plan.silent == 0) return;
    stage.director.go_to(stage.director.now() + kernel::minutes(kWindowMinutes));
    if (!plan.custodians_open) return;
    auto const witnesses = witnesses_of(stage);
    for (std::size_t i = 0; i < 2; ++i) {
        auto const& custodian = stage.person(std::string(kCustodians.at(i).first) + "/custodian");
        auto const what = tender.act("密钥保管人交出份额", "A custodian releases its shares");
        Line line(tender.platform()), hub(stage.platform("hub"));
        bidder::Credential const credential{custodian.key(), custodian.certificate()};
        auto released = bidder::release_shares(*line, *hub, credential, tender.lot(), witnesses);
        auto patience = stage.visitor.patience(std::chrono::seconds{30});
        while (!released && released.error().rule == "witness_saw_the_list_after_the_deadline" && patience.again())
            released = bidder::release_shares(*line, *hub, credential, tender.lot(), witnesses);
        expect(stage, std::move(released), what);
    }
}

void sign_record(Stage& stage, Undertaking const& tender) {
    auto const what = tender.act("签署开标记录", "The record of the opening is signed");
    auto const place = "/lots/" + tender.lot() + "/opening/record";
    auto const answer = expect(stage, tender.signer().ask(tender.platform(), {"GET", place, "", {}}), what);
    auto const text = expect(stage, json::read<RecordToSign>(answer.body, json::Unknown::ignore), what).record;
    expect(stage,
           tender.signer().write(tender.platform(), "POST", place,
                                 json::write(SignedRecord{text, tender.signer().sign(kRecordLabel, text)})),
           what);
    stage.chronicle.tender(tender.code()).notices.push_back({"opening", tender.plan().name.zh + "：开标记录"});
    await_notice(stage, tender.code(), "opening");
    stage.terminal.done(what);
}

Finding as_planned(OpeningPlan const& plan, HallNow const& now) {
    auto const with = [&](std::string const& state, std::string const& by, std::string const& ground = "") {
        return std::ranges::count_if(now.bids, [&](HallBid const& bid) {
            return bid.state == state && bid.unlockedBy == by && bid.ground == ground;
        });
    };
    bool const own = with("opened", "bidder") == plan.bidders - plan.silent - plan.lost &&
                     with("withdrawn", "", "ciphertext_lost") == plan.lost;
    bool const others = plan.custodians_open ? with("opened", "custodians") == plan.silent
                                             : with("revoked", "", "not_decrypted_by_its_bidder") == plan.silent;
    if (plan.lost > 0)
        return {{"因平台原因无法读取的投标视为撤回,其余的照常开启",
                 "A bid lost by the platform's fault is withdrawn (撤回), the others are opened"},
                own && others,
                std::to_string(plan.lost) + "/" + std::to_string(now.bids.size())};
    return {plan.silent == 0 ? kernel::Text{"投标人均已解密并唱标", "Every bidder decrypted, and all were read"}
            : plan.custodians_open
                ? kernel::Text{"未解密的投标由保管人开启", "Custodians opened what its bidder did not"}
                : kernel::Text{"无补救方案，未解密的视为撤销", "Without a remedy, what was not decrypted is revoked"},
            own && others, std::to_string(now.bids.size())};
}

} // namespace

exchange::BiddingTerms bidding_terms(Stage& stage, OpeningPlan const& plan) {
    exchange::BiddingTerms terms{2, {}, "bidders_first", plan.custodians_open, kWindowMinutes, {kStatedFile}};
    for (auto const& [word, kind] : kCustodians) {
        auto const pem = stage.person(std::string(word) + "/custodian").certificate().to_pem();
        terms.custodians.push_back({stage.cast.entity(word).name.zh, kind, pem, pem});
    }
    return terms;
}

std::string bidder_word(Stage const& stage, OpeningPlan const& plan, int i) {
    auto const& bidders = stage.cast.bidders();
    return bidders.at(static_cast<std::size_t>(plan.first_bidder + i) % bidders.size());
}

void play_bidding(Stage& stage, Undertaking const& tender, std::filesystem::path const& directory) {
    auto const& plan = *tender.plan().opening;
    for (int i = 0; i < plan.bidders + plan.late; ++i) {
        auto const word = bidder_word(stage, plan, i);
        auto const& signer = stage.person(word + "/signer");
        auto const folder = folder_of(directory, tender, word);
        prepare(stage, tender, folder, signer, stage.cast.entity(word).name.zh, i);
        if (i < plan.bidders)
            expect(stage, submit(tender, folder, signer), tender.act("递交投标文件", "A bid is submitted"));
    }
    auto const many = std::to_string(plan.bidders);
    stage.terminal.done(tender.act("投标文件已密封递交（" + many + "份）", many + " sealed bids are in"));
}

void play_opening(Stage& stage, Undertaking const& tender, std::filesystem::path const& directory) {
    auto const& plan = *tender.plan().opening;
    stage.director.go_to(tender.table().bidDeadline);
    refuse_late_bids(stage, tender, directory);
    if (plan.bidders < 3) {
        await_state(stage, tender, "failed");
        for (std::size_t i = 0; i < tender.plan().lots.size(); ++i)
            stage.chronicle.tender(tender.code())
                .notices.push_back({"failure", tender.plan().name.zh + "：招标失败公告"});
        await_notice(stage, tender.code(), "failure");
        stage.terminal.done(tender.act("投标人少于三个，不予开标", "Fewer than three bidders: not opened"));
        return;
    }
    await_state(stage, tender, "listed");
    sign_in(stage, tender);
    lose_bids(stage, tender, directory);
    release_keys(stage, tender);
    await_state(stage, tender, "read");
    stage.chronicle.findings.push_back(as_planned(plan, hall(stage, tender)));
    stage.terminal.done(tender.act("已唱标", "The bids are read"));
    sign_record(stage, tender);
    int const revoked = plan.custodians_open ? 0 : plan.silent;
    stage.chronicle.openings.push_back(
        {tender.code(), plan.bidders - plan.lost - revoked, plan.lost, revoked, plan.bidders - plan.silent});
}

} // namespace haihe::demo
