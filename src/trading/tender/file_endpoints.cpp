#include "trading/tender/file_endpoints.hpp"

#include "access/caller.hpp"
#include "trading/bid/bid_views.hpp"
#include "json/codec.hpp"

namespace haihe::trading {

namespace {

using edge::http::Request;
using edge::http::Response;

constexpr std::int64_t kFileBytesMax = std::int64_t{2} << 30;

struct KeptFile {
    kernel::Digest sm3;
    std::int64_t size = 0;
};
BOOST_DESCRIBE_STRUCT(KeptFile, (), (sm3, size))

kernel::Refusal no_such_file() {
    return {kernel::RefusalKind::absent,
            "file_is_published",
            {"没有这个文件,或者尚未公开。", "There is no such file, or it is not public yet."},
            "",
            {},
            {}};
}

kernel::Result<access::Caller> handler_of_tenderee_or_agency(Request const& request, node::Desk& desk) {
    auto caller = desk.guard.authenticate(request);
    if (!caller) return caller;
    if (!caller->roles.contains("agency"))
        if (auto role = access::require_role(*caller, "tenderee"); !role) return std::unexpected(role.error());
    return caller;
}

Response keep_file(Request const& request, node::Desk& desk, edge::files::FileStore& files) {
    if (!request.file)
        return edge::http::problem(
            {kernel::RefusalKind::malformed, "file_has_content", {"文件内容为空。", "The file is empty."}, "", {}, {}},
            request);
    auto caller = handler_of_tenderee_or_agency(request, desk);
    if (caller)
        if (auto duty = access::require_duty(*caller, "handler"); !duty) caller = std::unexpected(duty.error());
    if (!caller) {
        std::error_code ignored;
        std::filesystem::remove(request.file->path, ignored);
        return edge::http::problem(caller.error(), request);
    }
    files.keep(request.file->path, request.file->sm3);
    return Response::json(json::write(KeptFile{request.file->sm3, request.file->size}), 201);
}

bool is_published(edge::sql::Connection& views, std::string const& sm3) {
    auto query = views.query("SELECT 1 FROM tender_files WHERE sm3 = ? LIMIT 1");
    return query.bind(sm3).next();
}

Response send_file(Request const& request, node::Desk& desk, edge::files::FileStore& files) {
    auto const digest = kernel::Digest::parse(request.captures.at("sm3"));
    if (!digest) return edge::http::problem(no_such_file(), request);
    auto views = desk.ledger.reads().lease();
    if (!is_published(*views, digest->to_string())) {
        auto const caller = handler_of_tenderee_or_agency(request, desk);
        auto const readers = readers_of_bid_file(*views, digest->to_string());
        if (!caller || (readers && !readers->contains(caller->entity)))
            return edge::http::problem(no_such_file(), request);
    }
    auto const place = files.find(*digest);
    if (!place) return edge::http::problem(no_such_file(), request);
    Response response;
    response.file = place->string();
    response.headers["content-type"] = "application/octet-stream";
    response.headers["content-disposition"] = "attachment";
    response.headers["etag"] = '"' + digest->to_string().substr(0, 32) + '"';
    return response;
}

} // namespace

void mount_files(node::Plan& plan, std::function<node::Desk&()> const& desk, edge::files::FileStore& files) {
    plan.router.add("POST", "/files",
                    [desk, &files](Request const& request) { return keep_file(request, desk(), files); },
                    {edge::http::BodyKind::file, kFileBytesMax, false});
    plan.router.add("GET", "/files/{sm3}",
                    [desk, &files](Request const& request) { return send_file(request, desk(), files); });
}

} // namespace haihe::trading
