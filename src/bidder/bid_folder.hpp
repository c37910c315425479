#pragma once

// A bid on its bidder's disk: one directory, plain files.
//   plan.json       where it goes            documents.json  the tender documents, as signed
//   reading.json    what is read out          files/          what else is in it
//   sealed.bin      the ciphertext            submission.json the document that counts
//   upload.json     how far it has come       receipt.json    the platform's answer
//   mark.json       a witness's word that the submission was there in time

#include "bidder/tender_documents.hpp"
#include "exchange/messages/opening.hpp"
#include "kernel/refusal.hpp"
#include "sealing/submission.hpp"

#include <boost/describe.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace haihe::bidder {

struct Plan {
    std::string url; ///< the platform's origin
    std::string lot;
};
BOOST_DESCRIBE_STRUCT(Plan, (), (url, lot))

struct UploadState {
    std::string location; ///< /uploads/{id}
    std::int64_t size = 0;
};
BOOST_DESCRIBE_STRUCT(UploadState, (), (location, size))

class BidFolder {
public:
    explicit BidFolder(std::filesystem::path directory) : directory_(std::move(directory)) {}

    /// Refusal `folder_is_new` when there is one already.
    kernel::Result<void> create(Plan const& plan, TenderDocuments const& documents) const;
    // Refusal of all reads: `bid_folder_has_its_file`, naming it.
    [[nodiscard]] kernel::Result<Plan> plan() const;
    [[nodiscard]] kernel::Result<TenderDocuments> documents() const;
    [[nodiscard]] kernel::Result<exchange::BidReading> reading() const;
    [[nodiscard]] kernel::Result<sealing::Submission> submission() const;
    [[nodiscard]] std::optional<UploadState> upload() const;
    [[nodiscard]] kernel::Result<std::string> receipt() const;
    [[nodiscard]] kernel::Result<std::string> mark() const;

    // Written whole or not at all.
    void keep_documents(TenderDocuments const& documents) const;
    void keep_reading(exchange::BidReading const& reading) const;
    void keep_submission(sealing::Submission const& submission) const; ///< a mark of another one goes
    void keep_upload(std::optional<UploadState> const& upload) const;
    void keep_receipt(std::string const& receipt) const;
    void keep_mark(std::string const& mark) const;

    /// Plain files below files/, by name.
    [[nodiscard]] std::vector<std::filesystem::path> files() const;
    [[nodiscard]] std::filesystem::path files_directory() const { return directory_ / "files"; }
    [[nodiscard]] std::filesystem::path ciphertext() const { return directory_ / "sealed.bin"; }

private:
    [[nodiscard]] kernel::Result<std::string> text(char const* name) const;
    void keep(char const* name, std::string const& text) const;
    std::filesystem::path directory_;
};

} // namespace haihe::bidder
