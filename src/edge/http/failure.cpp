#include "edge/http/failure.hpp"

#include "kernel/no_room.hpp"
#include "kernel/out_of_reach.hpp"
#include "kernel/refusal.hpp"

#include <array>
#include <string>
#include <system_error>

namespace haihe::edge::http {

namespace {

using kernel::OutOfReach;

struct Away {
    OutOfReach::Part part;
    char const* event;
    char const* rule;
    char const* zh;
    char const* en;
};
constexpr std::array kAway{
    Away{OutOfReach::Part::database, "database_does_not_answer", "platform_reaches_its_database",
         "平台的数据库服务器暂无应答，请稍后以同样的请求重试。",
         "The server of the platform's database does not answer now; send the same request again shortly."},
    Away{OutOfReach::Part::storage, "storage_does_not_answer", "platform_reaches_its_storage",
         "平台的文件存储服务暂时无法使用，请稍后以同样的请求重试，或联系平台运营机构。",
         "The storage that the platform keeps its files at cannot be used just now; send the same request again later, "
         "or tell its operator."},
    Away{OutOfReach::Part::key, "key_does_not_answer", "platform_can_sign",
         "平台的签名密码设备暂时不可用，请稍后以同样的请求重试，或联系平台运营机构。",
         "The token that holds the platform's key does not answer; send the same request again later, or tell its "
         "operator."},
};

Away const* away(std::exception const& fault) {
    auto const* const out_of_reach = dynamic_cast<OutOfReach const*>(&fault);
    if (!out_of_reach) return nullptr;
    for (auto const& one : kAway)
        if (one.part == out_of_reach->part) return &one;
    return nullptr;
}

bool says_no_room(std::exception const& fault) {
    if (dynamic_cast<kernel::NoRoom const*>(&fault)) return true;
    auto const* const of_system = dynamic_cast<std::system_error const*>(&fault);
    return of_system &&
           (of_system->code() == std::errc::no_space_on_device || of_system->code() == std::errc::file_too_large ||
            of_system->code() == std::errc::too_many_files_open ||
            of_system->code() == std::errc::too_many_files_open_in_system);
}

Response told(Request const& request, std::string rule, kernel::Text text, int status) {
    return problem({kernel::RefusalKind::unavailable, std::move(rule), std::move(text), {}}, request, status);
}

} // namespace

Response answer_after(std::exception const& fault, Request const& request) {
    if (auto const* const what = away(fault)) return told(request, what->rule, {what->zh, what->en}, 503);
    if (!says_no_room(fault)) return answer_after_failure(request);
    return told(request, "platform_has_room",
                {"平台的存储空间或者可打开的文件数暂时不足，请稍后以同样的请求重试，或联系平台运营机构。",
                 "The platform's disk is full or it may open no more files; send the same request again later, or tell "
                 "its operator."},
                503);
}

Response answer_after_failure(Request const& request) {
    return told(request, "platform_works",
                {"系统内部错误，请稍后查询办理结果，或联系平台运营机构。",
                 "The platform failed; look later whether the step was recorded, or ask its operator."},
                500);
}

char const* event_of(std::exception const& fault) {
    auto const* const what = away(fault);
    return what ? what->event : "handler_failed";
}

} // namespace haihe::edge::http
