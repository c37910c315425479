#include "trading/bid/upload_refusals.hpp"

#include <utility>

namespace haihe::trading {

using kernel::RefusalKind;

kernel::Refusal no_such_upload() {
    return {RefusalKind::absent,
            "upload_exists",
            {"没有这个上传；请重新创建上传。", "There is no such upload; create one anew."}};
}

kernel::Refusal wrong_upload_version() {
    return {RefusalKind::precondition,
            "upload_protocol_version_is_supported",
            {"上传协议版本不受支持；请在请求头 Tus-Resumable 中写明 1.0.0。",
             "That version of the upload protocol is not supported; send Tus-Resumable: 1.0.0."}};
}

kernel::Refusal upload_has_expired() {
    return {RefusalKind::absent,
            "upload_has_not_expired",
            {"上传已过期，内容已不再保留；请重新创建上传。",
             "The upload has expired and its content is not kept any longer; create one anew."}};
}

kernel::Refusal upload_is_in_use() {
    return {RefusalKind::conflict,
            "upload_has_one_writer",
            {"该上传正由另一请求写入；请稍候，查询进度后继续。",
             "Another request is writing to this upload; wait a moment, ask how far it is and go on."}};
}

kernel::Refusal wrong_upload_offset(std::int64_t received) {
    kernel::Refusal refusal{
        RefusalKind::conflict,
        "upload_goes_on_where_it_ended",
        {"上传位置与已收到的字节数不一致；请查询进度，从该位置继续。",
         "The offset is not where the received bytes end; ask how far it is and go on from there."}};
    refusal.facts.push_back({"offset", std::to_string(received)});
    return refusal;
}

kernel::Refusal upload_header_is_unreadable(std::string const& name, std::string rule) {
    return {RefusalKind::malformed,
            std::move(rule),
            {"请求头 " + name + " 缺失或无法识别；请改正后重试。",
             "The header " + name + " is missing or cannot be read; correct it and try again."}};
}

kernel::Refusal wrong_upload_type() {
    return {RefusalKind::malformed,
            "upload_content_type_is_offset_stream",
            {std::string("续传内容的类型应为 ") + kUploadContentType + "。",
             std::string("What is appended has to be of the type ") + kUploadContentType + "."}};
}

kernel::Refusal wrong_upload_checksum() {
    return {RefusalKind::unacceptable,
            "upload_checksum_matches",
            {"收到的内容与声明的校验和不符，未予保留；请重新发送这一段。",
             "What arrived does not match the checksum that was announced and was not kept; send this part again."}};
}

} // namespace haihe::trading
