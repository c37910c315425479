#include "scenario/archive_walk.hpp"

#include "edge/archive/archive_reader.hpp"
#include "edge/archive/archive_writer.hpp"
#include "trust/digest.hpp"
#include "trust/merkle.hpp"
#include "json/codec.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>

namespace haihe::scenario {

namespace {

namespace path = exchange::archive_path;

bool holds_an_entry(std::string const& where) {
    return where.starts_with(path::kEntries) || where.starts_with(path::kTrust);
}

std::vector<std::string> names(std::vector<proof::Statement> const& all, proof::Result result) {
    std::vector<std::string> found;
    for (auto const& one : all)
        if (one.result == result && std::ranges::find(found, one.name) == found.end()) found.push_back(one.name);
    return found;
}

} // namespace

ledger::Part committed(std::string value) {
    auto const salt = trust::random_salt();
    std::string const bytes(reinterpret_cast<char const*>(salt.data()), salt.size());
    auto const commitment = ledger::commit_to(bytes, value);
    return {commitment, trust::hex(salt), std::move(value)};
}

Files unpacked(std::filesystem::path const& container) {
    Files files;
    edge::archive::ArchiveReader reader(container);
    for (auto file = reader.next(); file && *file; file = reader.next()) {
        files.emplace_back((*file)->path, "");
        for (auto piece = reader.read(); piece && !piece->empty(); piece = reader.read())
            files.back().second.append(*piece);
    }
    return files;
}

void pack(std::filesystem::path const& container, Files const& files) {
    auto const manifest = json::read<exchange::ArchiveManifest>(files.front().second);
    std::ofstream out(container, std::ios::binary);
    edge::archive::ArchiveWriter writer(
        [&](std::string_view bytes) { out.write(bytes.data(), static_cast<std::streamsize>(bytes.size())); },
        manifest ? manifest->sealedAt : trust::kNow);
    for (auto const& [where, content] : files) {
        writer.begin(where, content.size());
        writer.write(content);
    }
    writer.finish();
}

std::string& file_in(Files& files, std::string const& where) {
    auto const found = std::ranges::find_if(files, [&](auto const& one) { return one.first == where; });
    if (found == files.end()) throw std::out_of_range("the container holds no " + where);
    return found->second;
}

void run_to_the_reading(BiddingWalk& walk) {
    std::vector<SealedBid> bids;
    for (std::size_t i = 0; i < 4; ++i)
        bids.push_back(walk.submit(walk.bidders[i], 9'800'000 + static_cast<std::int64_t>(i) * 10'000));
    auto const better = walk.seal(walk.bidders[0], 9'500'000);
    EXPECT_EQ(walk.hand_in(walk.bidders[0], better, walk.upload(walk.bidders[0], better.ciphertext), bids[0].id).status,
              201);
    EXPECT_EQ(walk.withdraw(walk.bidders[3], bids[3].id).status, 200);
    auto const late = walk.seal(walk.bidders[4], 9'700'000);
    auto const upload = walk.upload(walk.bidders[4], late.ciphertext);
    walk.pass_deadline();
    EXPECT_EQ(text_at(walk.hand_in(walk.bidders[4], late, upload), "/rule"), "bid_arrives_before_the_deadline");
    EXPECT_EQ(walk.post(walk.bidders[1].signer, "attendance", "{}").status, 200);
    EXPECT_EQ(walk.release(walk.bidders[0]).status, 200);
    EXPECT_EQ(walk.release(walk.bidders[1]).status, 200);
    EXPECT_EQ(walk.release_as_custodian(2).status, 200);
    EXPECT_EQ(walk.release_as_custodian(3).status, 200);
    walk.pass_window();
}

void sign_the_record(BiddingWalk& walk) {
    EXPECT_EQ(walk.post(walk.bidders[1].signer, "confirmations", "{}").status, 200);
    auto const signed_ = walk.sign_record();
    EXPECT_EQ(signed_.status, 200) << signed_.body;
    walk.city.run();
}

edge::http::Response seal_archive(BiddingWalk& walk) {
    return walk.city.ask(walk.walk.staff.signer, City::kTrading, "POST", "/tenders/" + walk.tender + "/archive", "{}");
}

std::filesystem::path container_of(BiddingWalk& walk, int number) {
    auto const answer = walk.city.ask(walk.walk.staff.handler, City::kTrading, "GET",
                                      "/tenders/" + walk.tender + "/archives/" + std::to_string(number) + "/container");
    EXPECT_EQ(answer.status, 200) << answer.body;
    return answer.file.value_or("");
}

Forger::Forger(City& city, Files honest) : files(std::move(honest)), city_(&city) {}

void Forger::sign(Person const* somebody_else) {
    auto manifest = json::read<exchange::ArchiveManifest>(file_in(files, path::kManifest)).value();
    manifest.files.clear();
    for (auto const& [where, content] : files)
        if (where != path::kManifest && where != path::kManifestSignature)
            manifest.files.push_back({where, static_cast<std::int64_t>(content.size()), trust::sm3(content)});
    auto const head = json::read<exchange::ArchivedHead>(file_in(files, path::kHead)).value();
    manifest.ledger.size = head.head.head.size;
    auto const text = json::write(manifest);
    auto const& certificate =
        somebody_else ? somebody_else->certificate : city_->node(City::kTrading).desk().ledger.certificate();
    file_in(files, path::kManifest) = text;
    file_in(files, path::kManifestSignature) =
        json::write(trust::sign(somebody_else ? somebody_else->key : city_->platform_key(City::kTrading), certificate,
                                exchange::kArchiveLabel, text));
}

void Forger::rewrite(std::string const& event_type, std::function<std::string(std::string)> const& change, int most) {
    bool changed = false;
    for (auto& [where, content] : files) {
        if (!holds_an_entry(where)) continue;
        auto entry = json::read<ledger::DisclosedEntry>(content).value();
        if (json::read<ledger::Where>(*entry.where.value)->type != event_type || most-- <= 0) continue;
        auto const before = *entry.what.value;
        entry.what = committed(change(before));
        changed = changed || before != *entry.what.value;
        content = json::write(entry);
    }
    EXPECT_TRUE(changed) << "nothing was changed in " << event_type;
    rebuild_log();
}

void Forger::leave_out(std::string const& event_type) {
    std::map<std::string, std::int64_t> versions;
    auto const gone = std::erase_if(files, [&](auto const& one) {
        if (!one.first.starts_with(path::kEntries)) return false;
        auto const entry = json::read<ledger::DisclosedEntry>(one.second).value();
        return json::read<ledger::Where>(*entry.where.value)->type == event_type;
    });
    EXPECT_GT(gone, 0U) << event_type;
    for (auto& [where, content] : files) { // versions without a gap
        if (!where.starts_with(path::kEntries)) continue;
        auto entry = json::read<ledger::DisclosedEntry>(content).value();
        auto place = json::read<ledger::Where>(*entry.where.value).value();
        place.version = ++versions[place.stream];
        entry.where = committed(ledger::canonical(place));
        content = json::write(entry);
    }
    rebuild_log();
}

void Forger::rebuild_log() {
    auto head = json::read<exchange::ArchivedHead>(file_in(files, path::kHead)).value();
    auto const size = static_cast<std::uint64_t>(head.head.head.size);
    std::vector<std::vector<kernel::Digest>> levels{std::vector<kernel::Digest>(size)};
    for (auto const& [where, content] : files) {
        if (!holds_an_entry(where)) continue;
        auto const entry = json::read<ledger::DisclosedEntry>(content).value();
        levels[0][static_cast<std::size_t>(entry.index)] = trust::merkle::leaf(
            ledger::leaf_data(entry.index, entry.where.commitment, entry.who.commitment, entry.what.commitment));
    }
    trust::merkle::Frontier frontier;
    for (auto const& leaf : levels[0]) frontier.append(leaf);
    while (levels.back().size() > 1) {
        std::vector<kernel::Digest> above;
        for (std::size_t i = 0; i + 1 < levels.back().size(); i += 2)
            above.push_back(trust::merkle::node(levels.back()[i], levels.back()[i + 1]));
        levels.push_back(std::move(above));
    }
    for (auto& [where, content] : files) {
        if (!holds_an_entry(where)) continue;
        auto entry = json::read<ledger::DisclosedEntry>(content).value();
        entry.proof = trust::merkle::inclusion_proof(
            static_cast<std::uint64_t>(entry.index), size,
            [&](unsigned level, std::uint64_t index) { return levels.at(level).at(index); });
        content = json::write(entry);
    }
    head.head.head.root = frontier.root();
    head.head = trust::sign_head(city_->platform_key(City::kTrading), trust::kTreeHeadLabel, head.head.head);
    head.cosignatures.clear();
    head.witnesses.clear();
    file_in(files, path::kHead) = json::write(head);
}

std::vector<proof::Statement> named(std::vector<proof::Statement> const& all, std::string const& name) {
    std::vector<proof::Statement> found;
    std::ranges::copy_if(all, std::back_inserter(found), [&](auto const& one) { return one.name == name; });
    return found;
}

std::vector<std::string> failed(std::vector<proof::Statement> const& all) { return names(all, proof::Result::failed); }
std::vector<std::string> unchecked(std::vector<proof::Statement> const& all) {
    return names(all, proof::Result::unchecked);
}

} // namespace haihe::scenario
