#include "edge/http/wire_refusals.hpp"

#include <string>
#include <utility>

namespace haihe::edge::http {
namespace {

using enum kernel::RefusalKind;

WireRefusal no(int status, kernel::RefusalKind kind, std::string rule, kernel::Text text) {
    return {{kind, std::move(rule), std::move(text), {}}, status};
}

WireRefusal with_limit(WireRefusal wire, std::int64_t bytes_max) {
    wire.refusal.facts.push_back({"bytesMax", std::to_string(bytes_max)});
    return wire;
}

} // namespace

WireRefusal not_well_formed() {
    return no(400, malformed, "request_is_well_formed",
              {"请求不符合 HTTP/1.1 格式，连接已关闭，请检查客户端程序。",
               "The request is not well-formed HTTP/1.1 and the connection was closed; check the client program."});
}

WireRefusal head_too_large(std::int64_t bytes_max) {
    auto const limit = std::to_string(bytes_max);
    return with_limit(
        no(431, too_large, "request_head_is_short_enough",
           {"请求头超过 " + limit + " 字节，请缩短地址或减少请求头字段。",
            "The head of the request is longer than " + limit + " bytes; shorten the address or send fewer fields."}),
        bytes_max);
}

WireRefusal head_too_late() {
    return no(408, unavailable, "request_head_arrives_in_time",
              {"请求头未在规定时间内传完，请检查网络后重试。",
               "The head of the request did not arrive in time; check the network and try again."});
}

WireRefusal body_too_large(std::int64_t bytes_max) {
    auto const limit = std::to_string(bytes_max);
    return with_limit(no(413, too_large, "request_body_is_short_enough",
                         {"上传内容超过该地址允许的 " + limit + " 字节，请压缩或拆分后重新提交。",
                          "The body is longer than the " + limit +
                              " bytes that this address takes; compress or split it and submit again."}),
                      bytes_max);
}

WireRefusal body_too_late() {
    return no(408, unavailable, "request_body_arrives_in_time",
              {"上传中断或过慢，内容未被接收，请检查网络后重新提交。",
               "The body stopped arriving or came too slowly and was not taken; check the network and submit again."});
}

WireRefusal body_not_taken() {
    return no(400, malformed, "request_carries_no_body",
              {"该请求不应带有内容，请去掉请求体后重试。", "This request takes no body; leave it out and try again."});
}

WireRefusal expectation_not_met() {
    return no(417, malformed, "expectation_is_supported",
              {"仅支持 Expect: 100-continue，请去掉其他 Expect 字段后重试。",
               "Only Expect: 100-continue is supported; leave other expectations out and try again."});
}

WireRefusal no_capacity() {
    return no(503, unavailable, "platform_has_capacity",
              {"系统繁忙，请求未被受理，请稍后重试。",
               "The platform is busy and did not take the request; try again in a moment."});
}

WireRefusal too_many_requests(int seconds_until) {
    auto const seconds = std::to_string(seconds_until);
    auto wire = no(
        429, too_many, "requests_are_not_too_many",
        {"请求过于频繁，请在 " + seconds + " 秒后重试。", "Too many requests; try again in " + seconds + " seconds."});
    wire.refusal.facts.push_back({"retryAfterSeconds", seconds});
    return wire;
}

WireRefusal upload_not_stored() {
    return no(
        503, unavailable, "upload_can_be_stored",
        {"平台暂时无法保存上传的文件，文件未被接收，请稍后重新上传或联系平台运营机构。",
         "The platform cannot store the file now and did not take it; upload it again later or ask its operator."});
}

WireRefusal file_not_read() {
    return no(500, unavailable, "stored_file_can_be_read",
              {"平台暂时无法读取该文件，请稍后重试或联系平台运营机构。",
               "The platform cannot read this file now; try again later or ask its operator."});
}

WireRefusal range_not_satisfiable() {
    return no(416, unacceptable, "range_lies_within_file",
              {"请求的字节范围超出文件大小，请重新下载整个文件。",
               "The range lies outside the file; fetch the whole file again."});
}

} // namespace haihe::edge::http
