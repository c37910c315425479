#pragma once

// An authority for time stamps, made for one test.

#include "trust/authority_words.hpp"

#include <openssl/ts.h>

namespace haihe::trust {

struct StampText {
    kernel::Instant at = kNow;
    int accuracy_seconds = 1; ///< 0: says nothing
    EVP_MD const* digest = EVP_sha256();
};

struct StampingAuthority {
    MadeAuthority root{false};
    PrivateKey key = PrivateKey::generate_p256();
    Certificate certificate = appoint(root, key, "critical,timeStamping");

    /// DER of the answer to the DER of a request.
    [[nodiscard]] std::string stamp(std::string const& request, StampText const& text = {}) const {
        std::unique_ptr<TS_RESP_CTX, Freer<TS_RESP_CTX_free>> const context(TS_RESP_CTX_new());
        TS_RESP_CTX_set_signer_cert(context.get(), certificate.handle()->x509.get());
        TS_RESP_CTX_set_signer_key(context.get(), key.handle()->key.get());
        TS_RESP_CTX_set_signer_digest(context.get(), text.digest);
        TS_RESP_CTX_set_ess_cert_id_digest(context.get(), EVP_sha256());
        std::unique_ptr<ASN1_OBJECT, Freer<ASN1_OBJECT_free>> const policy(OBJ_txt2obj("1.2.3.4.1", 1));
        TS_RESP_CTX_set_def_policy(context.get(), policy.get());
        TS_RESP_CTX_add_md(context.get(), EVP_sha256());
        if (text.accuracy_seconds > 0) TS_RESP_CTX_set_accuracy(context.get(), text.accuracy_seconds, 0, 0);
        TS_RESP_CTX_set_serial_cb(
            context.get(),
            [](TS_RESP_CTX*, void*) {
                auto* const serial = ASN1_INTEGER_new();
                ASN1_INTEGER_set(serial, 7);
                return serial;
            },
            nullptr);
        auto seconds = static_cast<long>(text.at.milliseconds / 1000);
        TS_RESP_CTX_set_time_cb(
            context.get(),
            [](TS_RESP_CTX*, void* at, long* sec, long* usec) {
                *sec = *static_cast<long*>(at);
                *usec = 0;
                return 1;
            },
            &seconds);
        auto const bio = memory_bio(request);
        std::unique_ptr<TS_RESP, Freer<TS_RESP_free>> const response(TS_RESP_create_response(context.get(), bio.get()));
        return der_of(response.get(), i2d_TS_RESP);
    }
};

} // namespace haihe::trust
