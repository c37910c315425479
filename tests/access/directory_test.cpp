#include "access/access_fixture.hpp"

namespace haihe::access {

TEST_F(AccessTest, directory_gives_back_what_it_was_told) {
    auto views = ledger.reads().lease();
    EXPECT_EQ(Directory::entity(*views, kTenderee), entity());
    EXPECT_EQ(Directory::entity(*views, "91350100M000100Y44"), std::nullopt);
    EXPECT_EQ(Directory::certificate(*views, signer.digest()), bound(signer));
    EXPECT_EQ(Directory::certificate(*views, platform.digest()), std::nullopt);
    EXPECT_EQ(Directory::platform(*views, "A1201000002")->name, "示例水务交易平台");
    EXPECT_EQ(Directory::platform(*views, "A1201000003"), std::nullopt);
    EXPECT_EQ(Directory::platform_by_certificate(*views, platform.digest())->code, "A1201000002");
    EXPECT_EQ(Directory::platform_by_certificate(*views, signer.digest()), std::nullopt);
    EXPECT_EQ(Directory::platforms(*views).size(), 1u);
    EXPECT_EQ(Directory::entities(*views), std::vector{entity()});
    EXPECT_EQ(Directory::latest_trust_list(*views)->serial, 1);
    EXPECT_EQ(Directory::position(*views), 3);
}

TEST_F(AccessTest, directory_keeps_the_last_word) {
    tell(entity("withdrawn"));
    tell(exchange::PlatformRegistered{"A1201000002", "示例水务交易平台", "trading", "https://shuiwu.example",
                                      platform.certificate.to_pem(), "suspended"});
    auto views = ledger.reads().lease();
    EXPECT_EQ(Directory::entity(*views, kTenderee)->state, "withdrawn");
    EXPECT_EQ(Directory::platform_by_certificate(*views, platform.digest()), std::nullopt);
    EXPECT_EQ(Directory::holder_of(*views, platform.digest())->state, "suspended");
    EXPECT_EQ(Directory::position(*views), 5);
}

TEST_F(AccessTest, directory_lists_a_platform_whose_certificate_cannot_be_read) {
    tell(exchange::PlatformRegistered{"A1201000003", "示例平台", "trading", "https://x.example", "rubbish",
                                      "connected"});
    auto views = ledger.reads().lease();
    EXPECT_EQ(Directory::platforms(*views).size(), 2u);
    EXPECT_EQ(Directory::platform_by_certificate(*views, ""), std::nullopt);
}

TEST_F(AccessTest, directory_is_rebuilt_from_the_ledger) {
    tell(entity("withdrawn"));
    publish_list(2);
    auto const all = [this] {
        auto views = ledger.reads().lease();
        return std::tuple(Directory::platforms(*views), Directory::entities(*views),
                          Directory::certificate(*views, signer.digest()), Directory::latest_trust_list(*views),
                          Directory::position(*views), Directory::platform_by_certificate(*views, platform.digest()));
    };
    auto const before = all();
    ledger.stop();
    EXPECT_EQ(ledger::rebuild_views(path(), directory_book()), ledger.size());
    EXPECT_EQ(all(), before);
}

TEST_F(AccessTest, trust_list_is_compiled_once_for_each_list) {
    auto const first = directory.trust_list();
    EXPECT_EQ(directory.trust_list(), first);
    EXPECT_TRUE(first->accept(signer.certificate, kNow));
    tell(entity("withdrawn"));
    EXPECT_EQ(directory.trust_list(), first); // something else changed
    publish_list(2, {signer.certificate.serial()});
    EXPECT_EQ(directory.trust_list()->accept(signer.certificate, kNow).error().rule, "certificate_is_not_revoked");
    EXPECT_TRUE(first->accept(signer.certificate, kNow)); // a value: whoever holds it keeps it
    publish_list(1);                                      // an old one that comes late
    EXPECT_EQ(directory.trust_list()->accept(signer.certificate, kNow).error().rule, "certificate_is_not_revoked");
    publish_list(2); // the same number, told again with other content
    EXPECT_TRUE(directory.trust_list()->accept(signer.certificate, kNow));
}

TEST_F(AccessTest, trust_list_that_has_expired_recognises_nobody) {
    publish_list(2, {}, kNow + kernel::hours(1));
    auto const list = directory.trust_list();
    EXPECT_TRUE(list->accept(signer.certificate, kNow + kernel::hours(1) - kernel::Duration{1}));
    EXPECT_EQ(list->accept(signer.certificate, kNow + kernel::hours(1)).error().rule, "trust_list_is_in_force");
}

TEST_F(AccessTest, trust_list_that_cannot_be_read_recognises_nobody) {
    tell(exchange::TrustListPublished{2, kNow + kernel::days(1), {{"示例", "rubbish", {}, {}, false}}});
    EXPECT_TRUE(directory.trust_list()->authorities().empty());
    EXPECT_EQ(directory.trust_list()->accept(signer.certificate, kNow).error().rule,
              "certificate_authority_is_recognised");
}

TEST(TrustListOf, an_empty_directory_recognises_nobody) {
    std::string pattern = (std::filesystem::temp_directory_path() / "haihe-access-XXXXXX").string();
    std::filesystem::path const directory_path = ::mkdtemp(pattern.data());
    auto const file = (directory_path / "views.db").string();
    {
        edge::sql::Connection database(file, edge::sql::Mode::read_write);
        ledger::BookTables::create(directory_book(), database);
        edge::sql::ReadPool reads(file);
        Directory directory(reads);
        EXPECT_TRUE(directory.trust_list()->authorities().empty());
        auto views = reads.lease();
        EXPECT_EQ(Directory::position(*views), -1);
    }
    std::filesystem::remove_all(directory_path);
}

TEST(TrustListOf, unreadable_certificates_names_their_place) {
    trust::MadeAuthority const authority;
    auto const root = authority.root.to_pem();
    auto const compiled = compile({1, kNow, {{"甲", root, {root}, {}, false}, {"乙", root, {root, "x"}, {}, true}}});
    ASSERT_FALSE(compiled);
    EXPECT_EQ(compiled.error().rule, "certificate_is_readable");
    EXPECT_EQ(compiled.error().path, "/authorities/1/intermediates/1");
    EXPECT_EQ(compile({1, kNow, {{"甲", "", {}, {}, false}}}).error().path, "/authorities/0/root");

    auto const list = compile({1, kNow, {{"甲", root, {root}, {"0a"}, true}}}).value();
    ASSERT_EQ(list.authorities().size(), 1u);
    EXPECT_EQ(list.authorities()[0].name, "甲");
    EXPECT_EQ(list.authorities()[0].revoked_serials, std::vector<std::string>{"0a"});
    EXPECT_TRUE(list.authorities()[0].suspended);
}

} // namespace haihe::access
