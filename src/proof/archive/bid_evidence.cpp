#include "proof/archive/bid_evidence.hpp"

#include "sealing/bidder_release.hpp"
#include "sealing/recovery.hpp"
#include "sealing/unsealer.hpp"

#include <algorithm>
#include <fstream>
#include <functional>

namespace haihe::proof {

namespace {

namespace path = exchange::archive_path;

/// The chunks of a ciphertext where it lies in the container.
class ContainedChunks {
public:
    ContainedChunks(std::filesystem::path const& container, Place const& place)
        : file_(container, std::ios::binary), place_(place) {}
    bool operator()(std::uint64_t index, std::string& chunk) {
        constexpr std::uint64_t kSize = sealing::kChunkSize;
        if (index >= place_.size / kSize) return false;
        chunk.resize(kSize);
        file_.clear();
        file_.seekg(static_cast<std::streamoff>(place_.offset + index * kSize));
        file_.read(chunk.data(), static_cast<std::streamsize>(kSize));
        return file_.gcount() == static_cast<std::streamsize>(kSize);
    }

private:
    std::ifstream file_;
    Place place_;
};

kernel::Text named(std::string const& lot, BoxedBid const& bid) {
    return {"标段 " + lot + " 的投标 " + bid.id, "Bid " + bid.id + " of lot " + lot};
}

std::vector<kernel::Fact> facts_of(std::string const& lot, BoxedBid const& bid) {
    return {{"lot", lot}, {"bid", bid.id}, {"bidder", bid.bidder}};
}

class BidExamination {
public:
    BidExamination(Container const& container, std::string const& lot, BoxedBid const& bid,
                   OpeningEntries const& opening, std::vector<sealing::CustodianRelease> const& shares)
        : container_(container), lot_(lot), bid_(bid), opening_(opening), shares_(shares) {}

    /// What is wrong; empty: nothing.
    std::optional<kernel::Text> fault() {
        auto const read =
            std::ranges::find_if(opening_.read->event.bids, [&](ReadBid const& one) { return one.bidId == bid_.id; });
        if (read == opening_.read->event.bids.end()) return kernel::Text{"没有唱标", "it was not read"};
        auto const key = key_of();
        if (!key) return key.error().text;
        ContainedChunks chunks(container_.file, container_.places.at(path::ciphertext(lot_, bid_.id)));
        auto const opened = sealing::unseal_in_passing(bid_.submission.header, bid_.submission.tag, *key,
                                                       bid_.certificate, std::ref(chunks));
        if (!opened) return opened.error().text;
        if (!says_the_same(*read, *opened))
            return kernel::Text{"解密的内容与唱标的不一致", "what it holds is not what was read"};
        return std::nullopt;
    }

private:
    kernel::Result<sealing::ContentKey> key_of() const {
        auto const unlocked = opening_.unlocked.find(bid_.id);
        if (unlocked == opening_.unlocked.end())
            return kernel::refuse(kernel::RefusalKind::unacceptable, "bid_was_unlocked",
                                  {"没有解密的记录", "no entry says that it was unlocked"});
        if (unlocked->second.event.by == "bidder") {
            auto const release = opening_.bidder_releases.find(bid_.id);
            if (release == opening_.bidder_releases.end())
                return kernel::refuse(kernel::RefusalKind::unacceptable, "bid_was_unlocked",
                                      {"没有投标人的密钥", "its bidder's key is not there"});
            return sealing::check_bidder_release({release->second.event.release, release->second.event.signature},
                                                 opening_.listed->event.list, bid_.submission.header,
                                                 bid_.submission.tag, bid_.certificate);
        }
        std::vector<sealing::Share> shares;
        for (auto const& release : shares_)
            if (auto share = sealing::share_for(release, bid_.id)) shares.push_back(std::move(*share));
        return sealing::recover_key(bid_.submission.header, bid_.header, bid_.submission.tag, shares);
    }

    bool says_the_same(ReadBid const& read, sealing::Opened const& opened) const {
        std::vector<std::string> faults;
        faults.reserve(opened.faults.size());
        for (auto const& one : opened.faults) faults.push_back(one.rule);
        std::string reading;
        std::optional<kernel::Digest> salt;
        std::optional<exchange::BidReading> values;
        std::vector<ReadFile> files;
        if (opened.content) {
            reading = opened.content->reading.canonical;
            salt = opened.content->readingSalt;
            if (auto form = json::read<exchange::BidReading>(reading, json::Unknown::ignore))
                values = std::move(*form);
            else
                faults.emplace_back("reading_is_the_form");
            for (auto const& file : opened.content->files) files.push_back({file.name, file.size, file.sm3});
        }
        return read.header == bid_.submission.header && read.reading == reading && read.readingSalt == salt &&
               read.values == values && read.files == files && read.faults == faults;
    }

    Container const& container_;
    std::string const& lot_;
    BoxedBid const& bid_;
    OpeningEntries const& opening_;
    std::vector<sealing::CustodianRelease> const& shares_;
};

void say_unopened(std::string const& lot, BoxedBid const& bid, LeftUnopened const& left, Container const& container,
                  Testimony& testimony) {
    auto const name = named(lot, bid);
    bool const known = left.outcome == "revoked" || left.outcome == "withdrawn";
    bool const absent = !container.places.contains(path::ciphertext(lot, bid.id));
    auto facts = facts_of(lot, bid);
    facts.push_back({"outcome", left.outcome});
    facts.push_back({"ground", left.ground});
    testimony.say("bid_was_not_opened", known && absent,
                  {name.zh + " 没有开启：" + (left.outcome == "revoked" ? "视为撤销" : "视为撤回") + "（" +
                       left.ground + "），归档中没有其密文，内容无从核对。",
                   name.en + " was not opened: " + left.outcome + " (" + left.ground +
                       "); the archive does not hold its ciphertext, and nothing of its content can be checked."},
                  {name.zh + " 的结果不明，或者没有开启却有密文。",
                   name.en + " has no known outcome, or its ciphertext is there though it was not opened."},
                  std::move(facts));
}

} // namespace

std::vector<sealing::CustodianRelease> examine_custodians(OpeningEntries const& opening, Course const& course,
                                                          Box const& box, std::string const& lot,
                                                          Testimony& testimony) {
    std::vector<sealing::CustodianRelease> good;
    std::vector<std::string> headers;
    auto const standing = box.standing();
    headers.reserve(standing.size());
    for (auto const* bid : standing) headers.push_back(bid->submission.header);
    for (auto const& [event, index] : opening.custodian_releases) {
        auto const number = std::to_string(event.custodian);
        auto release = [&]() -> kernel::Result<sealing::CustodianRelease> {
            auto const& bidding = course.documents->bidding;
            if (!bidding || event.custodian < 1 ||
                event.custodian > static_cast<std::int64_t>(bidding->custodians.size()))
                return kernel::refuse(kernel::RefusalKind::unacceptable, "custodian_is_named_in_the_documents",
                                      {"招标文件没有载明该保管人", "the documents do not name it"});
            auto const& named = bidding->custodians[static_cast<std::size_t>(event.custodian - 1)];
            auto const encryption = trust::Certificate::parse(named.encryptionCertificate);
            auto const signing = trust::Certificate::parse(named.signingCertificate);
            if (!encryption) return std::unexpected(encryption.error());
            if (!signing) return std::unexpected(signing.error());
            return sealing::check_custodian_release({event.release, event.signature}, opening.listed->event.list,
                                                    headers, *encryption, *signing);
        }();
        kernel::Text const who{"标段 " + lot + "：第 " + number + " 号保管人", "Lot " + lot + ": custodian " + number};
        auto const why = release ? kernel::Text{} : release.error().text;
        auto facts = at_entry(index);
        facts.push_back({"lot", lot});
        facts.push_back({"custodian", number});
        testimony.say("custodian_released_what_it_kept", release.has_value(),
                      {who.zh + "按开标名单交出份额，与各投标的承诺相符。",
                       who.en + " released its shares for the opening list, as the bids commit to them."},
                      {who.zh + "的份额不成立：" + why.zh, who.en + " released shares that do not hold: " + why.en},
                      std::move(facts));
        if (release) good.push_back(std::move(*release));
    }
    return good;
}

Statement examine_bid(Container const& container, std::string const& lot, BoxedBid const& bid,
                      OpeningEntries const& opening, std::vector<sealing::CustodianRelease> const& shares) {
    Testimony testimony;
    auto const name = named(lot, bid);
    if (auto const left = opening.left_unopened.find(bid.id); left != opening.left_unopened.end()) {
        say_unopened(lot, bid, left->second.event, container, testimony);
    } else if (!container.places.contains(path::ciphertext(lot, bid.id))) {
        testimony.leave_unchecked("bid_opens_as_it_was_read",
                                  {name.zh + " 的密文不在归档之中，内容无从核对。",
                                   name.en + ": its ciphertext is not in the archive; what it held cannot be "
                                             "checked."});
    } else {
        auto const fault = BidExamination(container, lot, bid, opening, shares).fault();
        testimony.say(
            "bid_opens_as_it_was_read", !fault,
            {name.zh + "：密文与信头的承诺一致，用交出的密钥解密，内容与唱标的一致。",
             name.en + ": the ciphertext is the one that its header commits to, the released key opens it, and it "
                       "holds what was read."},
            {name.zh + "：" + (fault ? fault->zh : ""), name.en + ": " + (fault ? fault->en : "")}, facts_of(lot, bid));
    }
    return std::move(testimony.statements.front());
}

} // namespace haihe::proof
