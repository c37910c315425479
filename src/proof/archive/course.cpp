#include "proof/archive/course.hpp"

#include "trust/digest.hpp"

#include <set>

namespace haihe::proof {

namespace {

namespace path = exchange::archive_path;

struct Registered {
    exchange::TenderCreated tender;
};
BOOST_DESCRIBE_STRUCT(Registered, (), (tender))

struct Published {
    exchange::Announcement announcement;
    exchange::DocumentManifest manifest;
};
BOOST_DESCRIBE_STRUCT(Published, (), (announcement, manifest))

struct Clarified {
    exchange::Clarification clarification;
    kernel::Instant bidDeadlineAfter;
};
BOOST_DESCRIBE_STRUCT(Clarified, (), (clarification, bidDeadlineAfter))

struct Moved {
    exchange::DeadlineChange change;
};
BOOST_DESCRIBE_STRUCT(Moved, (), (change))

std::optional<Parties> parties_of(Container const& container, Log const& log) {
    auto const& manifest = container.manifest;
    for (auto const& entry : log.entries) {
        if (entry.where.type != "tender.registered" || entry.where.stream != "tender/" + manifest.tender) continue;
        auto const registered = entry.as<Registered>();
        if (!registered || registered->tender.code != manifest.tender) return std::nullopt;
        Parties parties{manifest.platform,
                        manifest.tender,
                        registered->tender.tenderee,
                        registered->tender.agency.value_or(""),
                        {}};
        for (auto const& lot : registered->tender.lots) parties.lots.push_back(lot.code);
        return parties;
    }
    return std::nullopt;
}

/// Members of events as they were signed: amendments are hashed in the order in which they came.
class Documents {
public:
    explicit Documents(Course& course) : course_(course) {}

    /// False when the entry says something that its own signed text does not.
    bool take(ArchivedEntry const& entry) {
        auto const& type = entry.where.type;
        if (type == "tender.published") return publish(entry);
        if (type == "tender.clarified") return clarify(entry);
        if (type == "tender.deadline-moved") return move(entry);
        return true;
    }
    [[nodiscard]] bool as_announced() const { return as_announced_; }

private:
    bool publish(ArchivedEntry const& entry) {
        auto const published = entry.as<Published>();
        if (!published || course_.documents) return false;
        append(entry, "manifest");
        as_announced_ = published->announcement.tender == course_.parties.tender &&
                        published->manifest.tender == course_.parties.tender &&
                        published->announcement.documentsDigest == trust::sm3(text_);
        course_.documents = published->manifest;
        course_.bid_deadline = published->announcement.timeTable.bidDeadline;
        return true;
    }
    bool clarify(ArchivedEntry const& entry) {
        auto const clarified = entry.as<Clarified>();
        if (!clarified || clarified->clarification.tender != course_.parties.tender) return false;
        append(entry, "clarification");
        course_.bid_deadline = clarified->clarification.newBidDeadline.value_or(course_.bid_deadline);
        return course_.bid_deadline == clarified->bidDeadlineAfter;
    }
    bool move(ArchivedEntry const& entry) {
        auto const moved = entry.as<Moved>();
        if (!moved || moved->change.tender != course_.parties.tender ||
            moved->change.bidDeadlineBefore != course_.bid_deadline)
            return false;
        append(entry, "change");
        course_.bid_deadline = moved->change.bidDeadlineAfter;
        return true;
    }
    void append(ArchivedEntry const& entry, char const* member) {
        text_ += json::to_text(entry.body.get_object().at(member));
        course_.documents_digests.push_back(trust::sm3(text_));
    }

    Course& course_;
    std::string text_;
    bool as_announced_ = false;
};

bool examine_streams(Log const& log, Parties const& parties, Testimony& testimony) {
    std::int64_t foreign = -1;
    for (auto const& entry : log.entries)
        if (foreign < 0 && !exchange::is_stream_of(entry.where.stream, parties.tender, parties.lots))
            foreign = entry.index;
    return testimony.say(
        "entries_are_of_this_tender", foreign < 0,
        {"各条记录都属于招标项目 " + parties.tender + " 及其 " + std::to_string(parties.lots.size()) + " 个标段。",
         "All entries are of the tender " + parties.tender + " and its " + std::to_string(parties.lots.size()) +
             " lots."},
        {entry_named(foreign).zh + "不属于这个招标项目。",
         "The " + entry_named(foreign).en + " is not of this tender."},
        foreign < 0 ? std::vector<kernel::Fact>{} : at_entry(foreign));
}

void examine_documents(Log const& log, Course& course, Testimony& testimony) {
    Documents documents(course);
    std::int64_t broken = -1;
    for (auto const& entry : log.entries)
        if (broken < 0 && entry.where.stream == "tender/" + course.parties.tender && !documents.take(entry))
            broken = entry.index;
    if (!course.documents)
        return testimony.leave_unchecked("documents_are_those_announced",
                                         {"招标公告尚未发布。", "The tender was never announced."});
    testimony.say("documents_are_those_announced", documents.as_announced(),
                  {"招标文件清单就是公告所指的那一份，连同其后的澄清和变更，摘要为 " +
                       course.documents_digests.back().to_string() + "。",
                   "The manifest of the documents is the one announced; with all amendments its digest is " +
                       course.documents_digests.back().to_string() + "."},
                  {"招标文件清单不是公告所指的那一份。", "The manifest of the documents is not the one announced."});
    auto const deadline = course.bid_deadline.to_string();
    testimony.say("deadline_follows_from_the_documents", broken < 0,
                  {"由签署的公告、澄清和变更得出的投标截止时间为 " + deadline + "。",
                   "The bid deadline that follows from the signed announcement and amendments is " + deadline + "."},
                  {entry_named(broken).zh + "所称的截止时间与签署的文件不符。",
                   "The " + entry_named(broken).en + " states a deadline that the signed documents do not."},
                  broken < 0 ? std::vector<kernel::Fact>{{"deadline", deadline}} : at_entry(broken));
}

/// Its deposits may still go back, objections be answered, the archive be sealed.
bool goes_on(std::string const& stream) {
    for (auto const* kind : {"tender/", "bidbox/", "opening/", "evaluation/", "award/"})
        if (stream.starts_with(kind)) return true;
    return false;
}

void examine_termination(Log const& log, Course& course, Testimony& testimony) {
    std::int64_t after = -1;
    for (auto const& entry : log.entries) {
        if (course.terminated_index >= 0 && after < 0 && goes_on(entry.where.stream)) after = entry.index;
        if (entry.where.type == "tender.terminated" && entry.where.stream == "tender/" + course.parties.tender)
            course.terminated_index = entry.index;
    }
    if (course.terminated_index < 0) return;
    testimony.say("nothing_follows_the_termination", after < 0,
                  {"招标人已终止招标（" + entry_named(course.terminated_index).zh +
                       "），其后没有收标、开标、评标或者定标的记录。",
                   "The tenderee has terminated the tender (" + entry_named(course.terminated_index).en +
                       "); no bid, opening, evaluation or award follows it."},
                  {"招标终止之后仍有" + entry_named(after).zh + "。",
                   "The " + entry_named(after).en + " follows the termination of the tender."},
                  at_entry(after < 0 ? course.terminated_index : after));
}

} // namespace

std::optional<Course> examine_course(Container const& container, Log const& log, Testimony& testimony) {
    auto parties = parties_of(container, log);
    if (!parties) {
        testimony.say("entries_are_of_this_tender", false, {},
                      {"没有登记招标项目 " + container.manifest.tender + " 的记录。",
                       "There is no entry that registers the tender " + container.manifest.tender + "."});
        return std::nullopt;
    }
    Course course{std::move(*parties), {}, {}, {}, -1};
    if (!examine_streams(log, course.parties, testimony)) return std::nullopt;
    examine_documents(log, course, testimony);
    examine_termination(log, course, testimony);
    return course;
}

void examine_files(Container const& container, Log const& log, Testimony& testimony) {
    std::set<kernel::Digest> named;
    for (auto const& entry : log.entries) named.merge(exchange::files_named(entry.where.type, entry.what));
    std::string strange;
    std::size_t there = 0;
    for (auto const& line : container.manifest.files) {
        if (!line.path.starts_with(path::kFiles)) continue;
        ++there;
        if (strange.empty() && (line.path != path::file(line.sm3) || !named.contains(line.sm3))) strange = line.path;
    }
    testimony.say("files_are_those_that_entries_name", strange.empty(),
                  {"记录提到的文件有 " + std::to_string(there) + " 个在归档之中，摘要相符。",
                   std::to_string(there) + " files that entries name are in the archive, as named."},
                  {"没有记录提到这个文件，或者其名称不是其摘要：" + strange,
                   "No entry names this file, or its name is not its digest: " + strange},
                  {{"path", strange}});
    if (!strange.empty() || there == named.size()) return;
    for (auto const& digest : named)
        if (!container.places.contains(path::file(digest)))
            return testimony.leave_unchecked("named_files_are_in_the_archive",
                                             {"记录提到的文件有 " + std::to_string(named.size() - there) +
                                                  " 个不在归档之中，首个是 " + digest.to_string() + "。",
                                              std::to_string(named.size() - there) +
                                                  " files that entries name are not in the archive; the first is " +
                                                  digest.to_string() + "."});
}

} // namespace haihe::proof
