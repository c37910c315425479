#include "access/guard.hpp"
#include "access/request_signature.hpp"
#include "trust/digest.hpp"

namespace haihe::access {

void sign_request(edge::http::Request& request, std::string const& authority, trust::PrivateKey const& key,
                  trust::Certificate const& certificate, kernel::Instant now) {
    request.headers.erase("content-digest");
    if (has_content(request)) request.headers["content-digest"] = content_digest(request);
    auto const created = now.milliseconds / 1000;
    auto parameters = covered_components(request);
    parameters += ";created=" + std::to_string(created);
    parameters += ";expires=" + std::to_string(created + kRequestSecondsMax);
    parameters += ";nonce=\"" + trust::hex(trust::random_salt()) + "\"";
    parameters += ";keyid=\"" + certificate.digest().to_string() + "\"";
    parameters.append(";alg=\"").append(certificate.signature_algorithm()).append("\"");
    auto const value = key.sign(kRequestLabel, signature_base(request, lower_case(authority), parameters));
    request.headers["signature-input"] = "haihe=" + parameters;
    request.headers["signature"] = "haihe=:" + trust::base64(value) + ":";
}

} // namespace haihe::access
