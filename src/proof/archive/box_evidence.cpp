#include "proof/archive/box_evidence.hpp"

#include "proof/archive/on_all_cores.hpp"
#include "trust/digest.hpp"

#include <algorithm>
#include <expected>

namespace haihe::proof {

namespace {

struct Submitted {
    std::string tender;
    std::string lot;
    std::string bidId;
    std::string bidder;
    std::string submission;
    std::string certificate;
    kernel::Digest headerDigest;
    kernel::Digest root;
    kernel::Digest documentsDigest;
    std::optional<std::string> supersedes;
    kernel::Instant receivedAt;
};
BOOST_DESCRIBE_STRUCT(Submitted, (),
                      (tender, lot, bidId, bidder, submission, certificate, headerDigest, root, documentsDigest,
                       supersedes, receivedAt))

/// bid.withdrawn and bid.refused
struct Named {
    std::string bidId;
    std::string bidder;
};
BOOST_DESCRIBE_STRUCT(Named, (), (bidId, bidder))

struct Closed {
    std::string lot;
    kernel::Instant deadline;
    kernel::Instant closedAt;
    std::vector<kernel::Digest> headers;
};
BOOST_DESCRIBE_STRUCT(Closed, (), (lot, deadline, closedAt, headers))

/// Who can open the bid, and how many it takes, is what the signed documents state.
bool has_the_custodians(sealing::Context const& context, Course const& course) {
    auto const* bidding = course.documents && course.documents->bidding ? &*course.documents->bidding : nullptr;
    if (!bidding || context.k != bidding->sharesNeeded || context.custodians.size() != bidding->custodians.size())
        return false;
    for (std::size_t i = 0; i < context.custodians.size(); ++i) {
        auto const certificate = trust::Certificate::parse(bidding->custodians[i].encryptionCertificate);
        if (!certificate || certificate->digest() != context.custodians[i].certDigest) return false;
    }
    return true;
}

/// A bid whose submission and certificate hold by themselves.
struct HandedIn {
    Submitted said;
    sealing::Submission submission;
    trust::Certificate certificate;
    sealing::Header header;
};
/// Otherwise what is wrong with it.
using Came = std::expected<HandedIn, kernel::Text>;

Came read_submitted(ArchivedEntry const& entry, Recognition const& recognition) {
    kernel::Text unreadable{"投标记录无法读取", "the bid cannot be read"};
    auto said = entry.as<Submitted>();
    if (!said) return std::unexpected(std::move(unreadable));
    auto submission = sealing::read_submission(said->submission);
    auto certificate = trust::Certificate::parse(said->certificate);
    if (!submission || !certificate) return std::unexpected(std::move(unreadable));
    auto header = sealing::check_submission(*submission, *certificate);
    if (!header) return std::unexpected(header.error().text);
    if (auto const accepted = recognition.accept(*certificate, entry.index, entry.where.instant); !accepted)
        return std::unexpected(accepted.error().text);
    return HandedIn{std::move(*said), std::move(*submission), std::move(*certificate), std::move(*header)};
}

/// An entry of the box; `came` of a bid alone.
struct BoxEntry {
    ArchivedEntry const* entry;
    std::optional<Came> came;
};

std::vector<BoxEntry> read_box(Log const& log, Recognition const& recognition, std::string const& stream) {
    std::vector<ArchivedEntry const*> entries;
    for (auto const& entry : log.entries)
        if (entry.where.stream == stream) entries.push_back(&entry);
    return on_all_cores(entries, [&](ArchivedEntry const* entry) {
        BoxEntry one{entry, {}};
        if (entry->where.type == "bid.submitted") one.came = read_submitted(*entry, recognition);
        return one;
    });
}

/// Folds the entries of a box; the first thing that is not as it should be ends it.
class BoxFold {
public:
    BoxFold(Recognition const& recognition, Course const& course, std::string const& lot, Testimony& testimony)
        : recognition_(recognition), course_(course), lot_(lot), testimony_(testimony) {}

    /// What is wrong with the entry; empty: nothing.
    std::optional<kernel::Text> take(BoxEntry& one) {
        auto const& entry = *one.entry;
        auto const& type = entry.where.type;
        if (box.closed_index >= 0 && type != "bid.refused")
            return kernel::Text{"投标箱关闭之后仍有记录", "the box had been closed before it"};
        if (one.came) return submit(entry, std::move(*one.came));
        if (type == "bid.withdrawn") return withdraw(entry);
        if (type == "bid.refused") return refuse(entry);
        if (type == "bidbox.closed") return close(entry);
        return kernel::Text{"不认识的事件 " + type, "an event that is not known: " + type};
    }
    Box box;

private:
    std::optional<kernel::Text> submit(ArchivedEntry const& entry, Came came) {
        if (!came) return std::move(came.error());
        auto& [said, submission, certificate, header] = *came;
        auto const& context = header.context;
        if (context.platform != course_.parties.platform || context.tenderId != course_.parties.tender ||
            context.lotId != lot_ || context.bidId != said.bidId || context.bidderId != said.bidder ||
            context.documentsDigest != said.documentsDigest || header.root != said.root ||
            trust::sm3(submission.header) != said.headerDigest || box.find(said.bidId))
            return kernel::Text{"记录与投标人签署的信头不符", "it is not as the header that the bidder signed"};
        if (recognition_.entity_of(certificate, entry.index) != said.bidder)
            return kernel::Text{"证书不是该投标人的", "the certificate is not the bidder's"};
        if (std::ranges::find(course_.documents_digests, said.documentsDigest) == course_.documents_digests.end())
            return kernel::Text{"投标所依据的招标文件不在归档之中", "it was sealed under documents that are not here"};
        if (!has_the_custodians(context, course_))
            return kernel::Text{"密钥保管人不是招标文件载明的",
                                "its custodians are not those that the documents state"};
        if (said.receivedAt >= course_.bid_deadline || said.receivedAt > entry.where.instant)
            return kernel::Text{"收到的时刻不在截止时间之前，或者晚于记录的时刻",
                                "it was not received before the deadline, or after it was recorded"};
        if (!supersede(said)) return kernel::Text{"替换的不是该投标人有效的投标", "it supersedes what does not stand"};
        auto const name = certificate.common_name();
        testimony_.signers.push_back({{"投标人 " + name, "bidder " + name}, certificate, entry.where.instant});
        box.bids.push_back({said.bidId, said.bidder, std::move(submission), std::move(header), std::move(certificate),
                            said.headerDigest, said.receivedAt, entry.index, Standing::in});
        return std::nullopt;
    }

    /// One bid of each bidder stands.
    bool supersede(Submitted const& said) {
        for (auto& bid : box.bids) {
            if (bid.bidder != said.bidder || bid.standing != Standing::in) continue;
            if (said.supersedes != bid.id) return false;
            bid.standing = Standing::superseded;
            return true;
        }
        return !said.supersedes;
    }

    std::optional<kernel::Text> withdraw(ArchivedEntry const& entry) {
        auto const said = entry.as<Named>();
        if (said)
            for (auto& bid : box.bids)
                if (bid.id == said->bidId && bid.bidder == said->bidder && bid.standing == Standing::in) {
                    bid.standing = Standing::withdrawn;
                    return std::nullopt;
                }
        return kernel::Text{"撤回的不是有效的投标", "it withdraws what does not stand"};
    }

    std::optional<kernel::Text> refuse(ArchivedEntry const& entry) {
        auto const said = entry.as<Named>();
        if (!said) return kernel::Text{"拒收记录无法读取", "the refusal cannot be read"};
        box.refused.emplace_back(said->bidId, entry.index);
        return std::nullopt;
    }

    std::optional<kernel::Text> close(ArchivedEntry const& entry) {
        auto const said = entry.as<Closed>();
        std::vector<kernel::Digest> headers;
        for (auto const* bid : box.standing()) headers.push_back(bid->header_digest);
        if (!said || said->lot != lot_ || said->deadline != course_.bid_deadline || said->closedAt < said->deadline ||
            said->headers != headers)
            return kernel::Text{"关闭记录与截止时间或者有效的投标不符",
                                "its closing does not fit the deadline, or the bids that stood"};
        box.closed_index = entry.index;
        return std::nullopt;
    }

    Recognition const& recognition_;
    Course const& course_;
    std::string const& lot_;
    Testimony& testimony_;
};

} // namespace

BoxedBid const* Box::find(std::string const& id) const {
    auto const found = std::ranges::find_if(bids, [&](BoxedBid const& bid) { return bid.id == id; });
    return found == bids.end() ? nullptr : &*found;
}

std::vector<BoxedBid const*> Box::standing() const {
    std::vector<BoxedBid const*> all;
    for (auto const& bid : bids)
        if (bid.standing == Standing::in) all.push_back(&bid);
    return all;
}

std::optional<Box> examine_box(Log const& log, Recognition const& recognition, Course const& course,
                               std::string const& lot, Testimony& testimony) {
    BoxFold fold(recognition, course, lot, testimony);
    std::optional<kernel::Text> fault;
    std::int64_t broken = -1;
    for (auto& one : read_box(log, recognition, "bidbox/" + lot)) {
        fault = fold.take(one);
        if (!fault) continue;
        broken = one.entry->index;
        break;
    }
    auto const& box = fold.box;
    auto const bids = std::to_string(box.bids.size()), standing = std::to_string(box.standing().size());
    auto facts = fault ? at_entry(broken) : std::vector<kernel::Fact>{{"bids", bids}, {"standing", standing}};
    facts.push_back({"lot", lot});
    if (!testimony.say(
            "bids_were_sealed_and_in_time", !fault,
            {"标段 " + lot + "：收到投标 " + bids + " 份，均由投标人签名、在截止时间之前收到；替换和撤回之后有效 " +
                 standing + " 份。",
             "Lot " + lot + ": " + bids +
                 " bids came, each signed by its bidder and received before the "
                 "deadline; after replacements and withdrawals " +
                 standing + " stood."},
            {"标段 " + lot + "：" + entry_named(broken).zh + "不成立：" + (fault ? fault->zh : "") + "。",
             "Lot " + lot + ": the " + entry_named(broken).en + " does not hold: " + (fault ? fault->en : "") + "."},
            std::move(facts)))
        return std::nullopt;
    if (box.closed_index < 0 && course.terminated_index >= 0) return std::move(fold.box); // no deadline came for it
    if (box.closed_index < 0)
        testimony.leave_unchecked("box_was_closed_at_the_deadline",
                                  {"标段 " + lot + "：投标箱尚未关闭。", "Lot " + lot + ": the box was never closed."});
    else
        testimony.say(
            "box_was_closed_at_the_deadline", true,
            {"标段 " + lot + "：投标箱在截止时间关闭（" + entry_named(box.closed_index).zh + "）。",
             "Lot " + lot + ": the box was closed at the deadline (" + entry_named(box.closed_index).en + ")."},
            {}, {{"lot", lot}});
    return std::move(fold.box);
}

} // namespace haihe::proof
