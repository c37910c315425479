// The signature of a request: headers as they come, a body after them.

#include "fuzz/fuzz.hpp"

#include "access/request_signature.hpp"
#include "edge/http/request_parser.hpp"

using namespace haihe;

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const received = fuzz::text_of(data, size);
    auto const end = received.find("\r\n\r\n");
    if (end == std::string_view::npos) return 0;
    edge::http::RequestParser parser(16 << 10);
    edge::http::Request request;
    if (!parser.read_head(received.substr(0, end + 4), request)) return 0;
    request.body = received.substr(end + 4);
    auto const signature = access::read_signature(request);
    if (!signature) return 0;
    fuzz::require(signature->parameters.starts_with(access::covered_components(request)),
                  "exactly the parts that the request has are covered");
    auto const base = access::signature_base(request, "platform.example", signature->parameters);
    fuzz::require(base.ends_with(signature->parameters), "what is signed ends with the parameters as received");
    if (!request.body.empty()) { // another body is another request
        auto const digest = access::content_digest(request);
        request.body.back() = static_cast<char>(request.body.back() ^ 1);
        fuzz::require(access::content_digest(request) != digest, "a changed body is noticed");
        request.headers.erase("content-digest");
        fuzz::require(!access::read_signature(request), "no body goes without its digest");
    }
    return 0;
}
