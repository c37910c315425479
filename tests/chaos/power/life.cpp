#include "chaos/power/life.hpp"

#include "edge/files/directory_store.hpp"
#include "edge/files/new_file.hpp"
#include "edge/files/of_each_chunk.hpp"
#include "edge/files/upload_store.hpp"
#include "edge/http/append.hpp"
#include "ledger/audit.hpp"
#include "ledger/mark.hpp"
#include "trust/merkle.hpp"

#include <fstream>
#include <iterator>
#include <random>
#include <sstream>

#include <sys/wait.h>
#include <unistd.h>

namespace haihe::chaos {

namespace fs = std::filesystem;

namespace {

constexpr int kStepsMax = 30;
constexpr char const* kOwner = "91350100M000100Y43";
kernel::Instant const kLater = trust::kNow + kernel::days(2);

ledger::Book book() {
    auto book = ledger::note_book();
    book.tables("drafts", "CREATE TABLE IF NOT EXISTS drafts(text TEXT PRIMARY KEY, mark BLOB NOT NULL);");
    return book;
}

std::string sample(std::mt19937_64& chance, std::int64_t bytes) {
    std::string text(static_cast<std::size_t>(bytes), '\0');
    for (auto& byte : text) byte = static_cast<char>(chance() % 255 + 1); // a zero would look like a hole
    return text;
}

/// The same for everybody who asks.
std::string content_of_upload(std::string const& id) {
    std::mt19937_64 chance(std::stoull(id.substr(0, 15), nullptr, 16));
    return sample(chance, kUploadBytes);
}

std::string content(fs::path const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

edge::files::Chunking chunking() {
    auto const digest = [](std::uint64_t, bool, std::string_view chunk) { return trust::sm3(chunk); };
    return {8192, edge::files::of_each_chunk(digest), 1};
}

/// The node at work. Whatever it tells goes through the pipe before anything else happens.
class Life {
public:
    Life(Place const& place, std::uint64_t seed, int pipe) : place_(place), chance_(seed), pipe_(pipe) {
        for (auto const& [id, bytes] : place.told.uploads)
            if (bytes < kUploadBytes) unfinished_.push_back(id);
    }

    void work() {
        open();
        auto const steps = 1 + chance_() % kStepsMax;
        for (std::uint64_t i = 0; i < steps; ++i) step();
        ledger_.reset();
    }

private:
    void open() {
        ledger_.reset();
        ledger_ = std::make_unique<ledger::Ledger>(place_.options(), book(), clock_);
        store_ = std::make_unique<edge::files::DirectoryStore>(place_.directory + "/files");
        uploads_ = std::make_unique<edge::files::UploadStore>(place_.directory + "/files/uploads", chunking());
    }

    void step() {
        switch (chance_() % 12) {
        case 0: return open();
        case 1: return edge::sql::Connection(place_.database(), edge::sql::Mode::read_write).checkpoint();
        case 2:
        case 3: return keep_file();
        case 4: return keep_draft();
        case 5:
        case 6: return begin_upload();
        case 7:
        case 8: return go_on_with_upload();
        default: return note(sample(chance_, static_cast<std::int64_t>(chance_() % 2000)));
        }
    }

    void tell(std::string const& what) {
        auto const line = what + '\n';
        if (::write(pipe_, line.data(), line.size()) != static_cast<ssize_t>(line.size())) ::_exit(3);
    }

    void note(std::string text) {
        for (auto& byte : text) byte = static_cast<char>('a' + static_cast<unsigned char>(byte) % 26);
        auto const outcome =
            ledger_->submit({trust::kNow,
                             {"somebody", kOwner, "127.0.0.1"},
                             "",
                             trust::sm3(text),
                             [&](ledger::States&, ledger::Context const&) {
                                 ledger::Decision decision;
                                 decision.record("notes/1", ledger::NoteEvent{ledger::Noted{text, chance_() % 2 == 0}});
                                 return decision;
                             }});
        if (outcome.refusal) throw std::runtime_error(outcome.refusal->rule);
        tell("receipt " + json::write(ledger_->receipt(outcome.indexes.back())));
    }

    void keep_file() {
        auto const bytes = sample(chance_, static_cast<std::int64_t>(chance_() % 20'000));
        auto const digest = trust::sm3(bytes);
        edge::files::NewFile file(*store_);
        file.write(std::string_view(bytes).substr(0, bytes.size() / 2));
        file.write(std::string_view(bytes).substr(bytes.size() / 2));
        file.keep(digest);
        note(digest.to_string());
        tell("file " + digest.to_string());
    }

    void keep_draft() {
        auto const text = std::to_string(chance_());
        ledger_->write([&](edge::sql::Connection& tables) {
            tables.query("INSERT INTO drafts(text, mark) VALUES(?,?)")
                .bind(text)
                .bind_blob(ledger::mark_of({text}))
                .run();
        });
        tell("draft " + text);
    }

    void begin_upload() {
        auto const id = uploads_->create(kOwner, kUploadBytes, kLater);
        if (!id) return;
        unfinished_.push_back(*id);
        tell("upload " + *id + " 0");
    }

    void go_on_with_upload() {
        if (unfinished_.empty()) return;
        auto const which = chance_() % unfinished_.size();
        auto const id = unfinished_[which];
        auto const bytes = content_of_upload(id);
        auto const from = append(id, bytes);
        if (from < kUploadBytes) return;
        unfinished_.erase(unfinished_.begin() + static_cast<std::ptrdiff_t>(which));
        auto const digest = trust::sm3(bytes);
        uploads_->take_over(id, [&](fs::path const& path) { store_->keep(path, digest); });
        note(digest.to_string());
        tell("file " + digest.to_string());
    }

    /// As a body of a request is appended; the size of the file then.
    std::int64_t append(std::string const& id, std::string const& bytes) {
        auto const lease = uploads_->lock(id);
        if (!lease) throw std::runtime_error("an upload that was begun is not there");
        auto const told = place_.told.uploads.find(id);
        auto const safe = told == place_.told.uploads.end() ? 0 : told->second;
        if (safe_.emplace(id, safe).second && lease->size() != safe) { // whoever goes on, goes on from what is safe
            if (::ftruncate(lease->descriptor(), safe) != 0) throw std::runtime_error("an upload cannot be cut back");
            lease->resized(safe);
        }
        auto const from = lease->size();
        edge::http::Append body({lease->descriptor(), from, kUploadBytes - from});
        auto const length =
            std::min<std::int64_t>(kUploadBytes - from, 1 + static_cast<std::int64_t>(chance_() % 15'000));
        body.write({std::string_view(bytes).substr(static_cast<std::size_t>(from), static_cast<std::size_t>(length))});
        auto const size = body.finish().size;
        tell("upload " + id + ' ' + std::to_string(size));
        return size;
    }

    Place const& place_;
    std::mt19937_64 chance_;
    int pipe_;
    edge::VirtualClock clock_{trust::kNow, 0};
    std::unique_ptr<ledger::Ledger> ledger_;
    std::unique_ptr<edge::files::DirectoryStore> store_;
    std::unique_ptr<edge::files::UploadStore> uploads_;
    std::vector<std::string> unfinished_;
    std::map<std::string, std::int64_t> safe_; ///< what was, when this life first went on with it
};

void remember(Acknowledged& told, std::string const& line) {
    std::istringstream words(line);
    std::string what, name;
    words >> what >> name;
    if (what == "receipt") told.receipts.push_back(line.substr(what.size() + 1));
    if (what == "draft") told.drafts.insert(name);
    if (what == "upload") words >> told.uploads[name];
    if (what == "file") {
        told.files.insert(name);
        std::erase_if(told.uploads, [&](auto const& one) {
            return one.second == kUploadBytes && trust::sm3(content_of_upload(one.first)).to_string() == name;
        });
    }
}

[[noreturn]] void be_the_child(Place const& place, Power const& power, int pipe) {
    try {
        set_power(power);
        Life(place, power.seed, pipe).work();
    } catch (std::exception const& fault) {
        auto const line = std::string("fault ") + fault.what() + '\n';
        if (::write(pipe, line.data(), line.size()) < 0) ::_exit(3);
    }
    cut_power(); // at the latest now
}

void look_at_receipts(Place const& place, ledger::Ledger& ledger, std::vector<std::string>& faults) {
    auto const head = ledger.head().head;
    for (auto const& text : place.told.receipts) {
        auto const receipt = json::read<ledger::Receipt>(text);
        auto const of = receipt ? receipt->head.head : trust::TreeHead{};
        if (!receipt || !ledger::verify(*receipt) || of.size > head.size ||
            !trust::merkle::verify_consistency(static_cast<std::uint64_t>(of.size), of.root,
                                               static_cast<std::uint64_t>(head.size), head.root,
                                               ledger.consistency(of.size, head.size)))
            faults.push_back("a receipt is not kept: entry " + std::to_string(receipt ? receipt->index : -1));
    }
}

void look_at_drafts(Place const& place, ledger::Ledger& ledger, std::vector<std::string>& faults) {
    auto reads = ledger.reads().lease();
    for (auto const& text : place.told.drafts) {
        auto query = reads->query("SELECT 1 FROM drafts WHERE text = ?");
        if (!query.bind(text).next()) faults.push_back("a draft is lost");
    }
}

void look_at_files(Place const& place, std::vector<std::string>& faults) {
    edge::files::DirectoryStore store(place.directory + "/files");
    for (auto const& name : place.told.files)
        if (!store.find(*kernel::Digest::parse(name))) faults.push_back("a file is lost: " + name);
    for (auto const& file : fs::recursive_directory_iterator(place.directory + "/files")) {
        auto const digest = kernel::Digest::parse(file.path().filename().string());
        if (digest && file.is_regular_file() && trust::sm3(content(file.path())) != *digest)
            faults.push_back("a file is not what its name says: " + digest->to_string());
    }
}

void look_at_uploads(Place const& place, std::vector<std::string>& faults) {
    edge::files::UploadStore uploads(place.directory + "/files/uploads", chunking());
    for (auto const& [id, bytes] : place.told.uploads) {
        auto const state = uploads.state(id);
        auto const whole = content_of_upload(id);
        auto const data = content(place.directory + "/files/uploads/" + id + ".data");
        auto const safe = static_cast<std::size_t>(bytes);
        // Taken over, perhaps, before anybody was told.
        if (bytes == kUploadBytes &&
            edge::files::DirectoryStore(place.directory + "/files").find(trust::sm3(whole)).has_value())
            continue;
        if (!state || state->received < bytes || data.substr(0, safe) != whole.substr(0, safe))
            faults.push_back("bytes of an upload are lost: " + id + ", " + std::to_string(bytes) + " were told, " +
                             (state ? std::to_string(state->received) : std::string("none")) + " are there");
    }
}

} // namespace

std::string live(Place& place, Power const& power) {
    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0) return "no pipe";
    auto const child = ::fork();
    if (child == 0) {
        ::close(pipe[0]);
        be_the_child(place, power, pipe[1]);
    }
    ::close(pipe[1]);
    std::string said;
    std::array<char, 65536> buffer{};
    for (ssize_t read = 0; (read = ::read(pipe[0], buffer.data(), buffer.size())) > 0;)
        said.append(buffer.data(), static_cast<std::size_t>(read));
    ::close(pipe[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    std::istringstream lines(said);
    std::string fault;
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with("fault "))
            fault = line;
        else
            remember(place.told, line);
    return !fault.empty() ? fault : WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL ? "" : "it did not die";
}

std::vector<std::string> faults_of(Place const& place) {
    std::vector<std::string> faults;
    try {
        edge::VirtualClock const clock(trust::kNow, 0);
        {
            ledger::Ledger ledger(place.options(), book(), clock);
            look_at_receipts(place, ledger, faults);
            look_at_drafts(place, ledger, faults);
        }
        auto const noted = book();
        for (auto const& fault : ledger::audit(place.database(), &noted).faults) faults.push_back("audit: " + fault);
        look_at_files(place, faults);
        look_at_uploads(place, faults);
    } catch (std::exception const& fault) {
        faults.emplace_back(std::string("it cannot be opened: ") + fault.what());
    }
    return faults;
}

} // namespace haihe::chaos
