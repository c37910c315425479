#include "app/commands.hpp"
#include "app/statements.hpp"
#include "proof/archive_proof.hpp"

#include <filesystem>

namespace haihe::app {

int verify_archive(VerifyArchiveOptions const& options, Console const& console) {
    auto const authorities = read_authorities(options.authorities);
    if (!authorities) return console.refuse(authorities.error());
    auto const hub = read_certificate(options.hub);
    if (!hub) return console.refuse(hub.error());
    std::error_code error;
    if (!std::filesystem::is_regular_file(options.file, error))
        return console.refuse({"文件无法读取：" + options.file, "The file cannot be read: " + options.file});
    auto const statements = proof::check_archive(options.file, options.authorities.empty() ? nullptr : &*authorities,
                                                 hub->has_value() ? &**hub : nullptr);
    return show(statements, options.json, options.strict, console);
}

} // namespace haihe::app
