#include "edge/http/terms.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace haihe::edge::http {
namespace {

namespace ssl = boost::asio::ssl;

std::shared_ptr<ssl::context> tls_context(ServerOptions const& options) {
    auto context = std::make_shared<ssl::context>(ssl::context::tls_server);
    context->set_options(ssl::context::default_workarounds | ssl::context::no_compression);
    ::SSL_CTX_set_min_proto_version(context->native_handle(), TLS1_2_VERSION);
    ::SSL_CTX_set_options(context->native_handle(), SSL_OP_NO_RENEGOTIATION);
    boost::system::error_code fault;
    context->use_certificate_chain_file(options.certificate_file, fault);
    if (fault) throw std::runtime_error("cannot use the certificate " + options.certificate_file);
    context->use_private_key_file(options.key_file, ssl::context::pem, fault);
    if (fault || ::SSL_CTX_check_private_key(context->native_handle()) != 1) {
        throw std::runtime_error("cannot use the key " + options.key_file + " with " + options.certificate_file);
    }
    return context;
}

bool limits_alike(ServerOptions const& one, ServerOptions const& other) {
    return one.requests_per_second_max == other.requests_per_second_max &&
           one.requests_burst_max == other.requests_burst_max && one.unlimited_addresses == other.unlimited_addresses;
}

} // namespace

std::shared_ptr<Terms const> make_terms(ServerOptions options, Terms const* before) {
    auto terms = std::make_shared<Terms>();
    if (!options.certificate_file.empty()) terms->tls = tls_context(options);
    if (before && limits_alike(before->options, options)) {
        terms->rate_limit = before->rate_limit;
    } else {
        terms->rate_limit =
            std::make_shared<RateLimit>(std::max(1, options.requests_per_second_max),
                                        std::max(1, options.requests_burst_max), options.unlimited_addresses);
    }
    terms->options = std::move(options);
    return terms;
}

} // namespace haihe::edge::http
