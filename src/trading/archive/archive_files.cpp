#include "trading/archive/archive_files.hpp"

#include "access/directory.hpp"
#include "edge/archive/archive_writer.hpp"
#include "edge/files/new_file.hpp"
#include "exchange/archive.hpp"
#include "ledger/disclosed_entry.hpp"
#include "trading/archive/archive_views.hpp"
#include "trading/archive/container_content_files.hpp"
#include "trust/digest.hpp"
#include "json/codec.hpp"

namespace haihe::trading {

namespace {

namespace path = exchange::archive_path;

/// Hashes the container while it is written.
class Container {
public:
    Container(edge::files::FileStore& store, kernel::Instant sealed_at)
        : file_(store), writer_([this](std::string_view bytes) { take(bytes); }, sealed_at) {}

    void add(std::string const& where, std::string_view text) {
        writer_.begin(where, text.size());
        writer_.write(text);
    }
    void add(exchange::ManifestLine const& line, ContentSource const& source, node::Desk& desk) {
        writer_.begin(line.path, static_cast<std::uint64_t>(line.size));
        trust::Sm3 hash;
        source.read(desk, [&](std::string_view bytes) {
            hash.update(bytes);
            writer_.write(bytes);
        });
        if (hash.finish() != line.sm3) throw std::runtime_error("a file changed while it was archived: " + line.path);
    }
    void keep(ArchiveSealed& sealed) {
        writer_.finish();
        sealed.containerDigest = hash_.finish();
        sealed.size = size_;
        file_.keep(sealed.containerDigest);
    }

private:
    void take(std::string_view bytes) {
        hash_.update(bytes);
        size_ += static_cast<std::int64_t>(bytes.size());
        file_.write(bytes);
    }
    edge::files::NewFile file_;
    trust::Sm3 hash_;
    std::int64_t size_ = 0;
    edge::archive::ArchiveWriter writer_;
};

kernel::Result<ledger::WitnessedHead> head_over(edge::sql::Connection& reads, std::string const& tender,
                                                std::vector<std::string> const& lots) {
    auto head = ledger::latest_witnessed_head(reads);
    if (!head || latest_entry_of_tender(reads, tender, lots) >= head->head.head.size)
        return kernel::refuse(kernel::RefusalKind::unavailable, "archive_waits_for_a_witness",
                              {"最近的记录还没有平台见证，请一分钟后再归档。",
                               "No witness has signed the latest entries yet: try again in a minute."});
    return std::move(*head);
}

/// Whoever verifies the archive takes the hub's word for whose certificate signs it.
kernel::Result<void> require_registered(node::Desk& desk, trust::Certificate const& certificate) {
    auto const own = access::Directory::platform(*desk.ledger.reads().lease(), desk.settings.code);
    if (!own || own->certificate == certificate.to_pem()) return {};
    return kernel::refuse(kernel::RefusalKind::unavailable, "platform_key_is_registered",
                          {"本平台刚更换密钥，公共服务平台尚未登记，请稍后再归档。",
                           "The platform has just changed its key, and the hub has not registered it yet: try again "
                           "shortly."});
}

} // namespace

kernel::Result<ArchiveSealed> build_container(node::Desk& desk, Storage& storage, Tender const& tender,
                                              kernel::Instant sealed_at) {
    auto const& code = tender.registered.code;
    auto const& signer = desk.ledger.signer();
    if (auto known = require_registered(desk, signer.certificate); !known) return std::unexpected(known.error());
    auto const content = [&]() -> kernel::Result<Content> {
        auto reads = desk.ledger.reads().lease();
        std::vector<std::string> lots;
        lots.reserve(tender.registered.lots.size());
        for (auto const& lot : tender.registered.lots) lots.push_back(lot.code);
        auto head = head_over(*reads, code, lots);
        if (!head) return std::unexpected(head.error());
        return content_of(*reads, desk, storage, code, lots, *head, sealed_at);
    }();
    if (!content) return std::unexpected(content.error());

    auto const& head = content->head;
    exchange::ArchiveManifest manifest{1, desk.settings.code, code, sealed_at, {}, {head.logId, head.epoch, head.size}};
    for (auto const& [where, source] : content->sources) manifest.files.push_back(source.measure(where, desk));
    auto const text = json::write(manifest);
    auto const signature = trust::sign(signer.key, signer.certificate, exchange::kArchiveLabel, text);

    Container container(*storage.archives, sealed_at);
    container.add(path::kManifest, text);
    container.add(path::kManifestSignature, json::write(signature));
    for (std::size_t i = 0; i < manifest.files.size(); ++i)
        container.add(manifest.files[i], content->sources[i].second, desk);
    ArchiveSealed sealed{code, 1, trust::sm3(text), {}, 0, content->entries, head.size, "", sealed_at};
    container.keep(sealed);
    return sealed;
}

} // namespace haihe::trading
