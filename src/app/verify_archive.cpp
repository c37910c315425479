#include "app/commands.hpp"
#include "app/input.hpp"
#include "app/statements.hpp"
#include "proof/archive_proof.hpp"
#include "json/codec.hpp"

#include <filesystem>

namespace haihe::app {

namespace {

/// Empty when none was given.
kernel::Result<std::optional<proof::TimeStampGiven>> read_time_stamp(VerifyArchiveOptions const& options) {
    if (options.time_stamp.empty()) return std::nullopt;
    auto const text = bytes_of(options.time_stamp);
    if (!text) return std::unexpected(text.error());
    auto head = json::read<exchange::TimeStampedHead>(*text);
    if (!head) return std::unexpected(head.error());
    auto const pem = bytes_of(options.time_stamp_authority);
    if (!pem) return std::unexpected(pem.error());
    auto trusted = trust::Certificate::parse_bundle(*pem);
    if (!trusted) return std::unexpected(trusted.error());
    return proof::TimeStampGiven{std::move(*head), std::move(*trusted)};
}

/// Empty when none was given.
kernel::Result<std::optional<exchange::KeyHistory>> read_keys(std::string const& file) {
    if (file.empty()) return std::nullopt;
    auto const text = bytes_of(file);
    if (!text) return std::unexpected(text.error());
    return proof::read_key_history(*text);
}

} // namespace

int verify_archive(VerifyArchiveOptions const& options, Console const& console) {
    auto const authorities = read_authorities(options.authorities);
    if (!authorities) return console.refuse(authorities.error());
    auto const hub = read_hub(options.hub);
    if (!hub) return console.refuse(hub.error(), kNo);
    auto const time_stamp = read_time_stamp(options);
    if (!time_stamp) return console.refuse(time_stamp.error());
    auto const keys = read_keys(options.keys);
    if (!keys) return console.refuse(keys.error());
    std::error_code error;
    if (!std::filesystem::is_regular_file(options.file, error))
        return console.refuse({"文件无法读取：" + options.file, "The file cannot be read: " + options.file});
    auto const statements = proof::check_archive(
        options.file, options.authorities.empty() ? nullptr : &*authorities, hub->has_value() ? &**hub : nullptr,
        time_stamp->has_value() ? &**time_stamp : nullptr, keys->has_value() ? &**keys : nullptr);
    return show(statements, options.json, options.strict, console);
}

} // namespace haihe::app
