// The archive of a tender proves itself to a stranger, and nothing in it can be changed unseen: neither by somebody on
// the way, nor by the platform that sealed it.

#include "scenario/archive_walk.hpp"

#include "edge/files/temporary_directory.hpp"
#include "proof/archive_proof.hpp"
#include "trust/time_stamp_words.hpp"
#include "json/codec.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace haihe::scenario {
namespace {

namespace bj = boost::json;
using Names = std::vector<std::string>;

std::string replaced(std::string text, std::string const& what, std::string const& with) {
    auto const at = text.find(what);
    if (at != std::string::npos) text.replace(at, what.size(), with);
    return text;
}

/// One tender for all tests of its kind: nothing here changes it.
class Archived : public testing::Test {
protected:
    struct Made {
        City city;
        BiddingWalk walk{city, 5, "bidders_first", true, kernel::yuan(9'000'000), {}, 2};
        std::filesystem::path container;
    };
    static void SetUpTestSuite() {
        made = std::make_unique<Made>();
        auto& walk = made->walk;
        run_to_the_record_with_base_price();
        auto const sealed = seal_archive(walk);
        ASSERT_EQ(sealed.status, 201) << sealed.body;
        made->container = container_of(walk);
    }
    static void TearDownTestSuite() { made.reset(); }
    static void run_to_the_record_with_base_price() {
        auto& walk = made->walk;
        run_to_the_reading(walk);
        EXPECT_EQ(walk.post(walk.walk.staff.signer, "base-price",
                            bj::serialize(bj::object{{"price", kernel::yuan(9'000'000).fen},
                                                     {"salt", BiddingWalk::base_price_salt().to_string()}}))
                      .status,
                  200);
        sign_the_record(walk);
    }

    static std::vector<proof::Statement> check(std::filesystem::path const& container, bool knows = true) {
        trust::TrustList const authorities({made->city.authority.listed(), made->city.second_authority.listed()});
        proof::KnownHub const hub(made->city.node(City::kHub).desk().ledger.certificate());
        return proof::check_archive(container, knows ? &authorities : nullptr, knows ? &hub : nullptr);
    }
    std::vector<proof::Statement> check(Files const& files) const {
        pack(directory.path() / "forged.tar", files);
        return check(directory.path() / "forged.tar");
    }
    static Forger forger() { return {made->city, unpacked(made->container)}; }

    edge::files::TemporaryDirectory directory;
    static inline std::unique_ptr<Made> made;
};

TEST_F(Archived, ProvesEverything) {
    auto const all = check(made->container);
    for (auto const& one : all) EXPECT_EQ(one.result, proof::Result::proved) << one.name << ": " << one.text.en;
    EXPECT_EQ(named(all, "bid_opens_as_it_was_read").size(), 3U);
    EXPECT_EQ(named(all, "custodian_released_what_it_kept").size(), 2U);
    EXPECT_EQ(named(all, "lot_failed_with_fewer_than_three_bidders").size(), 1U);
    EXPECT_EQ(named(all, "head_is_cosigned").size(), 1U);
    EXPECT_EQ(named(all, "record_says_what_happened").size(), 1U);
    EXPECT_EQ(named(all, "base_price_is_the_sealed_one").size(), 1U);
    EXPECT_GE(named(all, "texts_are_signed").size(), 8U);
    for (auto const& one : all) {
        EXPECT_FALSE(one.text.zh.empty()) << one.name;
        EXPECT_FALSE(one.text.en.empty()) << one.name;
    }
}

TEST_F(Archived, SaysWhatItRestsOnWhenTheReaderKnowsNothing) {
    auto const all = check(made->container, false);
    EXPECT_EQ(failed(all), Names{});
    EXPECT_EQ(unchecked(all), (Names{"hub_is_the_known_one", "certificates_are_recognised"}));
    proof::KnownHub const other(made->city.issue("示例他人", "").certificate);
    auto const wrong = proof::check_archive(made->container, nullptr, &other);
    EXPECT_EQ(failed(wrong), Names{"hub_is_the_known_one"});
    trust::MadeAuthority const stranger;
    trust::TrustList const list({stranger.listed()});
    EXPECT_EQ(failed(proof::check_archive(made->container, &list, nullptr)), Names{"certificates_are_recognised"});
}

TEST_F(Archived, IsHeldAgainstATimeStampBesideIt) {
    auto& ledger = made->city.node(City::kTrading).desk().ledger;
    auto files = unpacked(made->container);
    auto const archived = json::read<exchange::ArchivedHead>(file_in(files, "ledger/head.json"))->head.head.size;
    trust::StampingAuthority const authority;
    auto const head = ledger.head();
    auto const question = trust::ask_time_stamp(json::write(head.head), trust::random_salt());
    auto const stamp = trust::read_time_stamp(authority.stamp(question), question, {authority.certificate},
                                              {trust::kNow, trust::kNow});
    ASSERT_TRUE(stamp) << stamp.error().rule;
    proof::TimeStampGiven const right{
        {head, ledger.certificate().to_pem(), *stamp, archived, ledger.consistency(archived, head.head.size)},
        {authority.certificate}};
    auto const judged = [&](proof::TimeStampGiven const& given) {
        auto const all = proof::check_archive(made->container, nullptr, nullptr, &given);
        EXPECT_EQ(named(all, "ledger_is_time_stamped").size(), 1U);
        return failed(all);
    };
    EXPECT_EQ(judged(right), Names{});
    auto wrong = right;
    wrong.trusted = {trust::StampingAuthority().certificate};
    EXPECT_EQ(judged(wrong), Names{"ledger_is_time_stamped"});
    wrong = right;
    wrong.head.from = archived - 1; // of another part of the ledger than the archive's
    wrong.head.consistency = ledger.consistency(archived - 1, head.head.size);
    EXPECT_EQ(judged(wrong), Names{"ledger_is_time_stamped"});
    wrong = right;
    wrong.head.head = trust::sign_head(authority.key, trust::kTreeHeadLabel, head.head); // not the platform's
    EXPECT_EQ(judged(wrong), Names{"ledger_is_time_stamped"});
}

TEST_F(Archived, HoldsTheFilesInTheirOrder) {
    auto const files = unpacked(made->container);
    Names paths;
    for (auto const& [path, content] : files) paths.push_back(path);
    EXPECT_EQ(paths[0], "manifest.json");
    EXPECT_EQ(paths[1], "manifest.signature.json");
    EXPECT_EQ(paths[2], "README.txt");
    EXPECT_EQ(paths[3], "ledger/head.json");
    EXPECT_EQ(std::ranges::count_if(paths, [](auto const& one) { return one.starts_with("files/"); }), 1);
    EXPECT_EQ(std::ranges::count_if(paths, [](auto const& one) { return one.ends_with("/ciphertext"); }), 3);
}

TEST_F(Archived, EveryFileIsFoundChangedGoneOrAdded) {
    auto const honest = unpacked(made->container);
    for (std::size_t i = 0; i < honest.size(); ++i) {
        auto files = honest;
        auto& content = files[i].second;
        auto const at = content.size() / 2;
        if (!content.empty()) content[at] = static_cast<char>(content[at] ^ 1);
        EXPECT_NE(failed(check(files)), Names{}) << "changed: " << honest[i].first;
        files = honest;
        files.erase(files.begin() + static_cast<long>(i));
        EXPECT_NE(failed(check(files)), Names{}) << "gone: " << honest[i].first;
        if (i % 8 != 0) continue;
        files = honest;
        files.insert(files.begin() + static_cast<long>(i), {"files/" + std::string(64, 'a'), "x"});
        EXPECT_NE(failed(check(files)), Names{}) << "added before: " << honest[i].first;
    }
    auto swapped = honest;
    std::swap(swapped[4], swapped[5]);
    EXPECT_EQ(failed(check(swapped)), Names{"every_file_is_there_unchanged"});
    std::swap(swapped[4].first, swapped[5].first);
    EXPECT_EQ(failed(check(swapped)), Names{"every_file_is_there_unchanged"});
}

TEST_F(Archived, FacesThatSignAnythingDoNotHelpThePlatform) {
    auto forged = forger();
    auto const stranger = made->city.issue("示例他人", "");
    forged.sign(&stranger);
    auto const all = check(forged.files);
    EXPECT_EQ(failed(all), (Names{"platform_is_the_registered_one"}));
}

TEST_F(Archived, AnEntryThatThePlatformLeavesOutLeavesAGap) {
    auto forged = forger();
    auto const entry = std::ranges::find_if(
        forged.files, [](auto const& one) { return one.second.find("bid.withdrawn") != std::string::npos; });
    ASSERT_NE(entry, forged.files.end());
    forged.files.erase(entry);
    forged.sign();
    auto const names = failed(check(forged.files));
    EXPECT_NE(std::ranges::find(names, "streams_have_no_gap"), names.end());
}

TEST_F(Archived, EntriesDoNotChangePlacesOrContentUnderAWitnessedHead) {
    auto forged = forger();
    std::swap(forged.files[5].second, forged.files[6].second);
    forged.sign();
    EXPECT_EQ(failed(check(forged.files)), Names{"entries_are_under_the_head"});
    forged = forger();
    forged.files[5].second = replaced(forged.files[5].second, "示例", "例示");
    forged.sign();
    EXPECT_EQ(failed(check(forged.files)), Names{"entries_are_under_the_head"});
}

TEST_F(Archived, AnEntryOfAnotherTenderIsFound) {
    auto& city = made->city;
    Walk other(city);
    auto const tender = other.published();
    auto reads = city.node(City::kTrading).desk().ledger.reads().lease();
    auto query = reads->query("SELECT idx FROM entries WHERE stream = ? AND version = 1");
    query.bind("tender/" + tender);
    ASSERT_TRUE(query.next());
    auto const size = city.node(City::kTrading).desk().ledger.size();
    auto const foreign = ledger::disclose(*reads, query.integer(0), size);
    auto forged = forger();
    auto const last = std::ranges::find_if(forged.files, [](auto const& one) { return one.first == "trust/hub.pem"; });
    *(last - 1) = {exchange::archive_path::entry(foreign.index), json::write(foreign)};
    auto head = json::read<exchange::ArchivedHead>(file_in(forged.files, "ledger/head.json")).value();
    head.head.head.size = size;
    file_in(forged.files, "ledger/head.json") = json::write(head);
    forged.rebuild_log();
    forged.sign();
    auto const names = failed(check(forged.files));
    EXPECT_NE(std::ranges::find(names, "entries_are_of_this_tender"), names.end())
        << bj::serialize(bj::value_from(names));
}

TEST_F(Archived, FilesThatBelongToNothingOrAreWantingAreTold) {
    auto forged = forger();
    forged.files.emplace_back("files/" + trust::sm3("x").to_string(), "x");
    forged.sign();
    EXPECT_EQ(failed(check(forged.files)), Names{"files_are_those_that_entries_name"});
    forged = forger();
    forged.files.emplace_back("notes.txt", "x");
    forged.sign();
    EXPECT_EQ(failed(check(forged.files)), Names{"nothing_strange_is_in_the_archive"});
    forged = forger();
    std::erase_if(forged.files, [](auto const& one) { return one.first.starts_with("files/"); });
    forged.sign();
    EXPECT_EQ(failed(check(forged.files)), Names{});
    EXPECT_EQ(unchecked(check(forged.files)), Names{"named_files_are_in_the_archive"});
    forged = forger();
    forged.files.pop_back(); // a ciphertext
    forged.sign();
    EXPECT_EQ(failed(check(forged.files)), Names{});
    EXPECT_EQ(unchecked(check(forged.files)), Names{"bid_opens_as_it_was_read"});
    forged = forger();
    auto& ciphertext = forged.files.back().second;
    ciphertext[ciphertext.size() / 3] = static_cast<char>(ciphertext[ciphertext.size() / 3] ^ 1);
    forged.sign();
    EXPECT_EQ(failed(check(forged.files)), Names{"bid_opens_as_it_was_read"});
}

TEST_F(Archived, TrustIsNotMadeUp) {
    auto forged = forger();
    std::erase_if(forged.files,
                  [](auto const& one) { return one.second.find("trust-list.published") != std::string::npos; });
    forged.sign();
    EXPECT_EQ(failed(check(forged.files)), Names{"trust_messages_are_the_hubs"});
    forged = forger();
    file_in(forged.files, "trust/hub.pem") = made->city.issue("示例他人", "").certificate.to_pem();
    forged.sign();
    EXPECT_EQ(failed(check(forged.files)), Names{"trust_messages_are_the_hubs"});
}

/// A platform that writes a ledger of its own: only a witness, and what others have signed, stand against it.
struct Lie {
    char const* event;
    std::string what, with;
    char const* found_by;
    friend void PrintTo(Lie const& lie, std::ostream* out) { *out << lie.event << ' ' << lie.with; }
};

class LyingLedger : public Archived, public testing::WithParamInterface<Lie> {};

TEST_P(LyingLedger, IsFoundOut) {
    auto const& lie = GetParam();
    auto forged = forger();
    forged.rewrite(lie.event, [&](std::string what) { return replaced(std::move(what), lie.what, lie.with); });
    forged.sign();
    auto const all = check(forged.files);
    auto const names = failed(all);
    EXPECT_NE(std::ranges::find(names, lie.found_by), names.end()) << bj::serialize(bj::value_from(names));
    auto const open = unchecked(all);
    EXPECT_NE(std::ranges::find(open, "head_is_cosigned"), open.end()); // no witness has seen that ledger
}

INSTANTIATE_TEST_SUITE_P(
    Of, LyingLedger,
    testing::Values(
        Lie{"tender.published", "河道清淤与护岸", "河道清淤", "texts_are_signed"},
        Lie{"tender.published", R"("size":20)", R"("size":21)", "documents_are_those_announced"},
        Lie{"bid.submitted", R"("receivedAt":"2026)", R"("receivedAt":"2027)", "bids_were_sealed_and_in_time"},
        Lie{"bid.submitted", R"("bidder":"9)", R"("bidder":"8)", "bids_were_sealed_and_in_time"},
        Lie{"bid.submitted", R"(cipherBytes\\\":)", R"(cipherBytes\\\":1)", "bids_were_sealed_and_in_time"},
        Lie{"bid.withdrawn", R"("bidder":"9)", R"("bidder":"8)", "bids_were_sealed_and_in_time"},
        Lie{"bidbox.closed", R"("closedAt":"2026)", R"("closedAt":"2025)", "bids_were_sealed_and_in_time"},
        Lie{"opening.listed", R"(\"reason\":\"superseded\")", R"(\"reason\":\"withdrawn\")", "opening_list_is_the_box"},
        Lie{"opening.listed", R"(\"reason\":\"superseded\")", R"(\"reason\":\"withdrawn\")", "texts_are_signed"},
        Lie{"opening.bidder-released", R"(\"key\":\")", R"(\"key\":\"0)", "texts_are_signed"},
        Lie{"opening.custodian-released", R"(\"share\":\")", R"(\"share\":\"0)", "custodian_released_what_it_kept"},
        Lie{"opening.bid-unlocked", R"("by":"bidder")", R"("by":"custodians")", "record_says_what_happened"},
        Lie{"opening.read", R"("price":95)", R"("price":94)", "bid_opens_as_it_was_read"},
        Lie{"opening.read", R"("quality":"合格")", R"("quality":"优良")", "bid_opens_as_it_was_read"},
        Lie{"opening.read", R"("size":)", R"("size":1)", "bid_opens_as_it_was_read"},
        Lie{"opening.base-price-published", R"("price":9)", R"("price":8)", "base_price_is_the_sealed_one"},
        Lie{"opening.attended", R"("role":"bidder")", R"("role":"host")", "record_says_what_happened"},
        Lie{"opening.recorded", R"("price":95)", R"("price":94)", "record_says_what_happened"},
        Lie{"opening.recorded", R"("price":95)", R"("price":94)", "texts_are_signed"},
        Lie{"opening.failed", R"("bids":0)", R"("bids":2)", "lot_failed_with_fewer_than_three_bidders"}));

TEST_F(Archived, ALedgerOfItsOwnLacksItsWitness) {
    auto forged = forger();
    forged.rebuild_log();
    forged.sign();
    auto const all = check(forged.files);
    EXPECT_EQ(failed(all), Names{});
    EXPECT_EQ(unchecked(all), Names{"head_is_cosigned"});
}

TEST_F(Archived, NothingIsLeftOutOfALedgerOfItsOwn) {
    for (auto const& [event, found_by] : std::vector<std::pair<std::string, std::string>>{
             {"tender.registered", "entries_are_of_this_tender"},
             {"bid.withdrawn", "bids_were_sealed_and_in_time"},
             {"bid.refused", ""}, // it came too late, after the list: nothing else speaks of it
             {"opening.bid-unlocked", "nothing_was_opened_before_every_bid_had_its_end"},
             {"opening.bidder-released", "bid_opens_as_it_was_read"},
             {"opening.custodian-released", "bid_opens_as_it_was_read"},
             {"opening.confirmed", "record_says_what_happened"},
             {"opening.base-price-published", "base_price_is_the_sealed_one"}}) {
        auto forged = forger();
        forged.leave_out(event);
        forged.sign();
        auto const all = check(forged.files);
        auto const names = failed(all);
        EXPECT_EQ(named(all, "head_is_cosigned").front().result, proof::Result::unchecked);
        if (found_by.empty()) continue;
        EXPECT_NE(std::ranges::find(names, found_by), names.end()) << event << bj::serialize(bj::value_from(names));
    }
}

/// Of an event that is not known yet: whatever stands beside a signature may be what it is of.
TEST_F(Archived, ASignatureInAnUnknownPlaceCountsForWhatStandsBesideIt) {
    auto const& host = made->walk.walk.staff.signer;
    auto const signature = json::write(trust::sign(host.key, host.certificate, "haihe/contract/1", R"({"a":1})"));
    auto const with = [&](std::string const& thing) {
        auto forged = forger();
        forged.rewrite("opening.confirmed", [&](std::string what) { // members stand in canonical order
            return replaced(std::move(what), R"("bidder")",
                            R"("aThing":)" + thing + R"(,"aThingSignature":)" + signature + R"(,"bidder")");
        });
        forged.sign();
        return check(forged.files);
    };
    auto const told = with(R"({"a":1})");
    EXPECT_EQ(failed(told), Names{});
    EXPECT_EQ(unchecked(told), Names{"head_is_cosigned"});
    auto const texts = named(told, "texts_are_signed");
    EXPECT_TRUE(
        std::ranges::any_of(texts, [](auto const& one) { return one.facts.at(1).value == "haihe/contract/1"; }));
    auto const untold = with(R"({"a":2})");
    EXPECT_EQ(failed(untold), Names{});
    EXPECT_EQ(unchecked(untold), (Names{"head_is_cosigned", "signatures_are_of_known_texts"}));
}

/// For tests/archive/stranger.py.
TEST_F(Archived, IsHandedToAStranger) {
    auto const* const place = std::getenv("HAIHE_ARCHIVE");
    if (place == nullptr) GTEST_SKIP() << "HAIHE_ARCHIVE names no file";
    std::filesystem::copy_file(made->container, place, std::filesystem::copy_options::overwrite_existing);
}

} // namespace
} // namespace haihe::scenario
