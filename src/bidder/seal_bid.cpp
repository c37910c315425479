#include "bidder/seal_bid.hpp"

#include "sealing/sealer.hpp"
#include "json/codec.hpp"

#include <algorithm>
#include <fstream>
#include <memory>
#include <stdexcept>

namespace haihe::bidder {

namespace {

using kernel::RefusalKind;

constexpr char const* kEnvelope = "bid";

kernel::Refusal fault(std::string rule, kernel::Text text) {
    return {RefusalKind::unacceptable, std::move(rule), std::move(text)};
}

std::string name_of(BidFolder const& folder, std::filesystem::path const& path) {
    return path.lexically_relative(folder.files_directory()).generic_string();
}

sealing::BidFile file_of(BidFolder const& folder, std::filesystem::path const& path) {
    return {name_of(folder, path), std::filesystem::file_size(path), [path]() -> sealing::ByteSource {
                auto file = std::make_shared<std::ifstream>(path, std::ios::binary);
                if (!*file) throw std::runtime_error("cannot read " + path.string());
                return [file](std::span<char> buffer) {
                    file->read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
                    return static_cast<std::size_t>(file->gcount());
                };
            }};
}

sealing::Context context_of(TenderDocuments const& documents, std::string const& lot,
                            exchange::BiddingTerms const& terms, std::vector<trust::Certificate> const& custodians,
                            trust::Certificate const& bidder) {
    sealing::Context context;
    context.platform = documents.platform;
    context.tenderId = documents.tender;
    context.lotId = lot;
    context.envelope = kEnvelope;
    context.documentsDigest = documents.documentsDigest;
    context.bidderId = bidder.organization_code();
    context.signCertDigest = bidder.digest();
    context.bidId = sealing::random_bid_id();
    context.k = terms.sharesNeeded;
    context.n = static_cast<std::int64_t>(custodians.size());
    for (auto const& one : custodians)
        context.custodians.push_back({static_cast<std::int64_t>(context.custodians.size()) + 1, one.digest()});
    if (trust::PublicKey::of(bidder)) context.bidderWrap = {sealing::BidderWrapKind::certificate, bidder.digest()};
    return context;
}

} // namespace

std::vector<kernel::Refusal> faults_of(BidFolder const& folder) {
    std::vector<kernel::Refusal> faults;
    auto const documents = folder.documents();
    auto const terms = documents ? check(*documents) : std::unexpected(documents.error());
    if (!terms) faults.push_back(terms.error());
    auto const reading = folder.reading();
    if (!reading)
        faults.push_back(fault("reading_is_filled_in", {"唱标内容尚未填写（haihe bid fill）。",
                                                        "What is read out is not filled in (haihe bid fill)."}));
    else if (reading->price.fen <= 0 || reading->bidderName.empty())
        faults.push_back(
            fault("price_is_stated", {"投标人名称和投标报价应当填写。", "Bidder's name and price are stated."}));
    auto const files = folder.files();
    for (auto const& name : terms ? terms->files : std::vector<std::string>{})
        if (std::ranges::none_of(files, [&](auto const& path) { return name_of(folder, path) == name; }))
            faults.push_back(fault("stated_file_is_there", {"缺少招标文件要求的文件：" + name + "。",
                                                            "A file that the documents ask for is missing: " + name}));
    return faults;
}

kernel::Result<sealing::Submission> seal(BidFolder const& folder, Credential const& bidder) {
    auto faults = faults_of(folder);
    if (!faults.empty()) return std::unexpected(std::move(faults.front()));
    auto const plan = folder.plan();
    if (!plan) return std::unexpected(plan.error());
    auto const documents = folder.documents().value();
    auto const terms = check(documents).value();
    auto const custodians = custodians_of(terms);
    if (!custodians) return std::unexpected(custodians.error());
    sealing::Sealing sealing{context_of(documents, plan->lot, terms, *custodians, bidder.certificate),
                             json::write(folder.reading().value()),
                             {},
                             bidder.key,
                             bidder.certificate,
                             *custodians,
                             {},
                             {}};
    if (sealing.context.bidderWrap.kind == sealing::BidderWrapKind::certificate)
        sealing.bidder_certificate = bidder.certificate;
    for (auto const& path : folder.files()) sealing.files.push_back(file_of(folder, path));
    folder.keep_upload({});
    std::ofstream out(folder.ciphertext(), std::ios::binary | std::ios::trunc);
    auto submission = sealing::seal(sealing, [&](std::uint64_t, std::string_view chunk) {
        out.write(chunk.data(), static_cast<std::streamsize>(chunk.size()));
    });
    if (!submission) return submission;
    out.flush();
    if (!out) throw std::runtime_error("cannot write the ciphertext");
    folder.keep_submission(*submission);
    return submission;
}

} // namespace haihe::bidder
