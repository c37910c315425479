#include "bidder/bid_folder.hpp"

#include "json/codec.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace haihe::bidder {

namespace {

template <class T>
kernel::Result<T> read(kernel::Result<std::string> const& text) {
    if (!text) return std::unexpected(text.error());
    return json::read<T>(*text);
}

} // namespace

kernel::Result<void> BidFolder::create(Plan const& plan, TenderDocuments const& documents) const {
    if (std::filesystem::exists(directory_ / "plan.json"))
        return kernel::refuse(kernel::RefusalKind::conflict, "folder_is_new",
                              {"这个目录里已有一份投标文件。", "There is a bid in this directory already."});
    std::filesystem::create_directories(files_directory());
    std::filesystem::permissions(directory_, std::filesystem::perms::owner_all);
    keep_documents(documents);
    keep("plan.json", json::write(plan));
    return {};
}

kernel::Result<Plan> BidFolder::plan() const { return read<Plan>(text("plan.json")); }
kernel::Result<TenderDocuments> BidFolder::documents() const { return read<TenderDocuments>(text("documents.json")); }
kernel::Result<exchange::BidReading> BidFolder::reading() const {
    return read<exchange::BidReading>(text("reading.json"));
}
kernel::Result<sealing::Submission> BidFolder::submission() const {
    return read<sealing::Submission>(text("submission.json"));
}
std::optional<UploadState> BidFolder::upload() const {
    auto state = read<UploadState>(text("upload.json"));
    if (!state) return std::nullopt;
    return std::move(*state);
}
kernel::Result<std::string> BidFolder::receipt() const { return text("receipt.json"); }
kernel::Result<std::string> BidFolder::mark() const { return text("mark.json"); }

void BidFolder::keep_documents(TenderDocuments const& documents) const {
    keep("documents.json", json::write(documents));
}
void BidFolder::keep_reading(exchange::BidReading const& reading) const { keep("reading.json", json::write(reading)); }
void BidFolder::keep_submission(sealing::Submission const& submission) const {
    keep("submission.json", json::write(submission));
    std::filesystem::remove(directory_ / "mark.json");
}
void BidFolder::keep_upload(std::optional<UploadState> const& upload) const {
    if (upload)
        keep("upload.json", json::write(*upload));
    else
        std::filesystem::remove(directory_ / "upload.json");
}
void BidFolder::keep_receipt(std::string const& receipt) const { keep("receipt.json", receipt); }
void BidFolder::keep_mark(std::string const& mark) const { keep("mark.json", mark); }

std::vector<std::filesystem::path> BidFolder::files() const {
    std::vector<std::filesystem::path> all;
    if (!std::filesystem::is_directory(files_directory())) return all;
    for (auto const& one : std::filesystem::recursive_directory_iterator(files_directory()))
        if (one.is_regular_file()) all.push_back(one.path());
    std::sort(all.begin(), all.end());
    return all;
}

kernel::Result<std::string> BidFolder::text(char const* name) const {
    std::ifstream file(directory_ / name, std::ios::binary);
    if (!file)
        return kernel::refuse(
            kernel::RefusalKind::absent, "bid_folder_has_its_file",
            {std::string("投标目录中没有 ") + name + "。", std::string("The bid's directory has no ") + name + "."});
    return std::string(std::istreambuf_iterator<char>(file), {});
}

void BidFolder::keep(char const* name, std::string const& text) const {
    auto const beside = directory_ / (std::string(name) + ".new");
    {
        std::ofstream file(beside, std::ios::binary | std::ios::trunc);
        file << text;
        file.flush();
        if (!file) throw std::runtime_error(std::string("cannot write ") + name);
    }
    std::filesystem::rename(beside, directory_ / name);
}

} // namespace haihe::bidder
