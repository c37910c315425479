#include "trading/opening/reading_files.hpp"

#include "edge/files/new_file.hpp"
#include "sealing/bidder_release.hpp"
#include "sealing/recovery.hpp"
#include "sealing/submission.hpp"
#include "sealing/unsealer.hpp"
#include "json/codec.hpp"

#include <fstream>
#include <optional>
#include <stdexcept>

namespace haihe::trading {

namespace {

/// The chunks of a stored ciphertext. What cannot be read is lost.
class StoredChunks {
public:
    explicit StoredChunks(std::optional<std::filesystem::path> const& path) {
        if (path) file_.open(*path, std::ios::binary);
    }
    bool operator()(std::uint64_t index, std::string& chunk) {
        if (!file_.is_open()) return false;
        chunk.resize(sealing::kChunkSize);
        file_.clear();
        file_.seekg(static_cast<std::streamoff>(index) * sealing::kChunkSize);
        file_.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
        return file_.gcount() == static_cast<std::streamsize>(chunk.size());
    }

private:
    std::ifstream file_;
};

/// One file that was inside, kept once its last byte has come.
class OpenedFile {
public:
    OpenedFile(edge::files::FileStore& store, sealing::ListedFile const& listed)
        : file_(store), digest_(listed.sm3), left_(listed.size) {
        if (left_ == 0) file_.keep(digest_);
    }
    void write(std::string_view bytes) {
        if (left_ == 0) return;
        file_.write(bytes);
        left_ -= bytes.size();
        if (left_ == 0) file_.keep(digest_);
    }

private:
    edge::files::NewFile file_;
    kernel::Digest digest_;
    std::uint64_t left_;
};

struct Place {
    std::string const& list;
    sealing::Submission const& submission;
    sealing::Header const& header;
    trust::Certificate const& certificate;
};

std::optional<sealing::ContentKey> key_of(OpeningBid const& bid, Opening const& opening, Place const& place) {
    if (bid.unlocked->by == "bidder") {
        auto key = sealing::check_bidder_release({bid.released->release, bid.released->signature}, place.list,
                                                 place.submission.header, place.submission.tag, place.certificate);
        if (key) return std::move(*key);
        return std::nullopt;
    }
    std::vector<sealing::Share> shares;
    for (auto const& custodian : opening.custodians) {
        auto const release = json::read<sealing::CustodianRelease>(custodian.release);
        if (!release) continue;
        if (auto share = sealing::share_for(*release, bid.of.bidId)) shares.push_back(std::move(*share));
    }
    auto key = sealing::recover_key(place.submission.header, place.header, place.submission.tag, shares);
    if (key) return std::move(*key);
    return std::nullopt;
}

ReadBid told(std::string const& bid_id, std::string const& header, sealing::Opened const& opened) {
    ReadBid read{bid_id, header, "", {}, {}, {}, {}};
    for (auto const& fault : opened.faults) read.faults.push_back(fault.rule);
    if (!opened.content) return read;
    read.reading = opened.content->reading.canonical;
    read.readingSalt = opened.content->readingSalt;
    if (auto values = json::read<exchange::BidReading>(read.reading, json::Unknown::ignore))
        read.values = std::move(*values);
    else
        read.faults.emplace_back("reading_is_the_form");
    for (auto const& file : opened.content->files)
        read.files.push_back({file.name, static_cast<std::int64_t>(file.size), file.sm3});
    return read;
}

} // namespace

Reading read_bids(edge::sql::Connection& views, Storage& storage, std::string const& lot, Opening const& opening) {
    Reading reading;
    for (auto const& bid : opening.bids) {
        if (!bid.unlocked) continue;
        auto const kept = find_bid(views, lot, bid.of.bidId);
        auto const submission = sealing::read_submission(kept ? kept->submission : std::string());
        auto const certificate = trust::Certificate::parse(kept ? kept->certificate : std::string());
        if (!submission || !certificate) throw std::runtime_error("a bid of the opening list is missing");
        auto const header = sealing::read_header(submission->header).value();
        auto const key = key_of(bid, opening, {opening.listed->list, *submission, header, *certificate});
        if (!key) throw std::runtime_error("a bid was unlocked by a key that does not fit");
        StoredChunks chunks(storage.bids->find(header.root));
        std::optional<OpenedFile> file;
        auto const opened = sealing::unseal(submission->header, submission->tag, *key, *certificate, std::ref(chunks),
                                            [&](sealing::ListedFile const& listed) -> sealing::ByteSink {
                                                file.emplace(*storage.documents, listed);
                                                return [&](std::string_view bytes) { file->write(bytes); };
                                            });
        if (opened)
            reading.read.push_back(told(bid.of.bidId, submission->header, *opened));
        else
            reading.lost.push_back(bid.of.bidId);
    }
    return reading;
}

} // namespace haihe::trading
