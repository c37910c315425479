#include "proof/archive/container.hpp"

#include "edge/archive/archive_reader.hpp"
#include "proof/archive/on_all_cores.hpp"
#include "trust/digest.hpp"
#include "json/canonical.hpp"
#include "json/codec.hpp"

#include <algorithm>
#include <fstream>

namespace haihe::proof {

namespace {

namespace path = exchange::archive_path;
using edge::archive::ArchivedFile;
using edge::archive::ArchiveReader;

constexpr std::size_t kTextBytesMax = std::size_t{64} << 20;
constexpr std::size_t kTextsBytesMax = std::size_t{1} << 30;
constexpr std::size_t kPieceBytes = 64 << 10;

struct FoundFile {
    exchange::ManifestLine line;
    Place place;
};

/// Everything that the container holds, before it is known whether it should; digests are computed last.
struct Contents {
    std::vector<FoundFile> files;
    std::map<std::string, std::string> texts;
    kernel::Instant instant;
};

bool is_text(std::string const& where) {
    return where == path::kManifest || where == path::kManifestSignature || where.starts_with("ledger/") ||
           where.starts_with("trust/");
}

std::unexpected<kernel::Refusal> too_large(std::string const& where) {
    return kernel::refuse(kernel::RefusalKind::too_large, "texts_of_the_container_are_small_enough",
                          {"归档中的记录过大：" + where, "A record in the container is too large: " + where});
}

kernel::Result<FoundFile> read_file(ArchiveReader& reader, ArchivedFile const& file, std::string* text) {
    if (text && file.size > kTextBytesMax) return too_large(file.path);
    for (;;) {
        auto const piece = reader.read();
        if (!piece) return std::unexpected(piece.error());
        if (piece->empty()) break;
        if (text) text->append(*piece);
    }
    return FoundFile{{file.path, static_cast<std::int64_t>(file.size), {}}, {file.offset, file.size}};
}

kernel::Result<Contents> read_contents(std::filesystem::path const& container) {
    Contents contents;
    ArchiveReader reader(container);
    std::size_t bytes = 0;
    for (;;) {
        auto const file = reader.next();
        if (!file) return std::unexpected(file.error());
        if (!*file) break;
        auto const& where = (*file)->path;
        auto* const text = is_text(where) ? &contents.texts[where] : nullptr;
        auto found = read_file(reader, **file, text);
        if (!found) return std::unexpected(found.error());
        if (text) bytes += text->size();
        if (bytes > kTextsBytesMax) return too_large(where);
        contents.files.push_back(std::move(*found));
        contents.instant = reader.instant();
    }
    return contents;
}

/// Of what lies in the container; of fewer bytes when they cannot be read, which no manifest names.
kernel::Digest digest_at(std::filesystem::path const& container, Place const& place) {
    std::ifstream file(container, std::ios::binary);
    file.seekg(static_cast<std::streamoff>(place.offset));
    std::string piece(kPieceBytes, '\0');
    trust::Sm3 hash;
    for (auto left = place.size; left > 0 && file.good();) {
        file.read(piece.data(), static_cast<std::streamsize>(std::min<std::uint64_t>(left, piece.size())));
        auto const got = static_cast<std::size_t>(file.gcount());
        hash.update(std::string_view(piece).substr(0, got));
        left -= got;
    }
    return hash.finish();
}

void compute_digests(std::filesystem::path const& container, Contents& contents) {
    auto const digests = on_all_cores(contents.files, [&](FoundFile const& one) {
        auto const text = contents.texts.find(one.line.path);
        return text == contents.texts.end() ? digest_at(container, one.place) : trust::sm3(text->second);
    });
    for (std::size_t i = 0; i < digests.size(); ++i) contents.files[i].line.sm3 = digests[i];
}

template <class T>
kernel::Result<T> canonical(Contents const& contents, char const* where) {
    auto const found = contents.texts.find(where);
    std::string const text = found == contents.texts.end() ? std::string() : found->second;
    if (auto right = json::require_canonical(text); !right) return std::unexpected(right.error());
    return json::read<T>(text);
}

bool stands_first(Contents const& contents) {
    return contents.files.size() >= 2 && contents.files[0].line.path == path::kManifest &&
           contents.files[1].line.path == path::kManifestSignature;
}

/// Its certificate, when the manifest is signed as it should be.
std::optional<trust::Certificate> signer_of(trust::Signature const& signature, std::string const& manifest) {
    auto certificate = certificate_in(signature.certificate);
    auto const value = trust::from_base64(signature.value);
    if (!certificate || signature.label != exchange::kArchiveLabel || !value ||
        !certificate->verifies(exchange::kArchiveLabel, manifest, *value))
        return std::nullopt;
    return certificate;
}

/// The first file that differs from the manifest; empty: none.
std::string difference(exchange::ArchiveManifest const& manifest, Contents const& contents) {
    for (std::size_t i = 0; i < manifest.files.size(); ++i) {
        if (i + 2 >= contents.files.size() || contents.files[i + 2].line != manifest.files[i])
            return manifest.files[i].path;
    }
    if (contents.files.size() > manifest.files.size() + 2) return contents.files[manifest.files.size() + 2].line.path;
    return {};
}

} // namespace

std::vector<std::pair<std::string, std::string const*>> Container::below(std::string const& prefix) const {
    std::vector<std::pair<std::string, std::string const*>> all;
    for (auto const& line : manifest.files)
        if (line.path.starts_with(prefix))
            if (auto const text = texts.find(line.path); text != texts.end())
                all.emplace_back(line.path, &text->second);
    return all;
}

std::optional<Container> read_container(std::filesystem::path const& file, Testimony& testimony) {
    auto contents = read_contents(file);
    if (!testimony.say("container_is_in_its_one_form", contents.has_value(),
                       {"归档文件是一个规定写法的 tar，没有一个多余的字节。",
                        "The container is a tar in the one form that it has, without a byte to spare."},
                       contents ? kernel::Text{} : contents.error().text,
                       contents ? std::vector<kernel::Fact>{} : contents.error().facts))
        return std::nullopt;

    auto manifest = canonical<exchange::ArchiveManifest>(*contents, path::kManifest);
    auto signature = canonical<trust::Signature>(*contents, path::kManifestSignature);
    bool const readable = manifest && signature && stands_first(*contents) && manifest->version == 1 &&
                          contents->instant.milliseconds / 1000 == manifest->sealedAt.milliseconds / 1000;
    if (!testimony.say(
            "manifest_is_readable", readable,
            readable ? kernel::Text{"清单是招标项目 " + manifest->tender + " 的，由平台 " + manifest->platform +
                                        " 于 " + manifest->sealedAt.to_string() + " 封存。",
                                    "The manifest is of the tender " + manifest->tender + ", sealed by the platform " +
                                        manifest->platform + " at " + manifest->sealedAt.to_string() + "."}
                     : kernel::Text{},
            {"清单或其签名无法读取，或者不是本格式第 1 版。",
             "The manifest or its signature cannot be read, or is not of version 1 of this format."}))
        return std::nullopt;

    auto signer = signer_of(*signature, contents->texts.at(path::kManifest));
    auto const name = signer ? signer->common_name() : std::string();
    if (!testimony.say("manifest_is_signed", signer.has_value(),
                       {"清单由 " + name + " 签名。", "The manifest was signed by " + name + "."},
                       {"清单的签名无效。", "The signature of the manifest is not valid."}))
        return std::nullopt;

    compute_digests(file, *contents);
    auto const differs = difference(*manifest, *contents);
    auto const count = std::to_string(manifest->files.size());
    if (!testimony.say("every_file_is_there_unchanged", differs.empty(),
                       {"清单所列 " + count + " 个文件都在，一个不多，内容未改动。",
                        "All " + count + " files of the manifest are there, unchanged, and no other."},
                       {"与清单不符：" + differs, "Not as the manifest says: " + differs}, {{"path", differs}}))
        return std::nullopt;

    Container container{
        file, std::move(*manifest), std::move(*signature), std::move(signer), std::move(contents->texts), {}};
    for (auto const& one : contents->files) container.places.emplace(one.line.path, one.place);
    return container;
}

} // namespace haihe::proof
