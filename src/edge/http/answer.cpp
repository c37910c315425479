#include "edge/http/answer.hpp"

#include "edge/http/compression.hpp"
#include "edge/http/wire.hpp"
#include "edge/log/log.hpp"

#include <exception>

namespace haihe::edge::http {
namespace {

/// False when the range lies outside; the answer says so then.
bool apply_range(Request const& request, Response& response, OutgoingFile& file) {
    response.headers["accept-ranges"] = "bytes";
    auto const wanted = request.header("range");
    if (wanted.empty() || request.method != "GET" || response.status != 200) return true;
    auto const condition = request.header("if-range");
    auto const etag = response.headers.find("etag");
    if (!condition.empty() && (etag == response.headers.end() || condition != etag->second)) return true;
    ByteRange range;
    auto const total = std::to_string(file.size());
    switch (read_range(wanted, file.size(), range)) {
    case RangeReading::none: return true;
    case RangeReading::unsatisfiable:
        response = answer_of(range_not_satisfiable(), request).response;
        response.headers["content-range"] = "bytes */" + total;
        return false;
    case RangeReading::one: break;
    }
    response.status = 206;
    response.headers["content-range"] =
        "bytes " + std::to_string(range.first) + '-' + std::to_string(range.last) + '/' + total;
    file.restrict_to(range);
    return true;
}

Answer open_file(Request const& request, Response response) {
    try {
        OutgoingFile file(*response.file);
        if (!apply_range(request, response, file)) return answer_of(std::move(response));
        Answer answer;
        answer.body_bytes = file.remaining();
        if (request.method != "HEAD") response.body = file.read(kFilePieceBytes);
        answer.file.emplace(std::move(file));
        answer.response = std::move(response);
        return answer;
    } catch (std::exception const& fault) {
        log::error("file_not_read", {{"path", request.path}, {"fault", fault.what()}});
        return answer_of(file_not_read(), request);
    }
}

} // namespace

Answer carry_out(Work& work) {
    try {
        if (work.upload) work.request.file = work.upload->finish();
        if (work.append) work.request.appended = work.append->finish();
        work.append.reset();
    } catch (std::exception const& fault) {
        log::error("upload_not_stored", {{"route", work.route->pattern()}, {"fault", fault.what()}});
        work.upload.reset();
        work.append.reset();
        return answer_of(upload_not_stored(), work.request);
    }
    auto response = Router::call(*work.route, work.request);
    work.ticket.reset();
    work.upload.reset();
    work.route->complete(response); // before what is usual is filled in
    bool const packs = choose_coding(work.request, work.route->options.public_read, response);
    apply_preconditions(work.request, response);
    if (packs && !response.body.empty()) response.body = gzip(response.body);
    return response.file ? open_file(work.request, std::move(response)) : answer_of(std::move(response));
}

Answer answer_of(WireRefusal const& wire, Request const& request) {
    return answer_of(problem(wire.refusal, request, wire.status));
}

Answer answer_of(Response response) {
    Answer answer;
    answer.body_bytes = static_cast<std::int64_t>(response.body.size());
    answer.response = std::move(response);
    return answer;
}

std::optional<ResponseCache::Entry> cache_entry(Response const& response, std::string_view date) {
    auto const etag = response.headers.find("etag");
    if (response.status != 200 || response.file || response.events || etag == response.headers.end()) return {};
    if (response.body.size() > ResponseCache::kEntryBytesMax) return {};
    Request unchanged;
    unchanged.method = "GET";
    unchanged.headers["if-none-match"] = etag->second;
    Response not_modified = response;
    apply_preconditions(unchanged, not_modified);
    ResponseCache::Entry entry;
    entry.full = response_head(response, Framing::sized, response.body.size(), true, date) + response.body;
    entry.not_modified = response_head(not_modified, Framing::empty, 0, true, date);
    entry.etag = etag->second;
    entry.date = date;
    if (auto const expires = response.headers.find("expires"); expires != response.headers.end()) {
        entry.until = read_http_date(expires->second);
        if (!entry.until) return std::nullopt;
    }
    return entry;
}

} // namespace haihe::edge::http
