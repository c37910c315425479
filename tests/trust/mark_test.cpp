#include "trust/mark.hpp"

#include "trust/digest.hpp"
#include "json/codec.hpp"

#include <gtest/gtest.h>

namespace haihe::trust {

namespace {

struct Witness {
    PrivateKey key;
    Certificate certificate;
};

Witness witness(PrivateKey key) {
    CertificateRequest request;
    request.common_name = request.organization = "示例见证平台";
    request.not_before = {0};
    request.not_after = {4'000'000'000'000};
    auto certificate = issue_certificate(request, key, key, nullptr);
    return {std::move(key), std::move(certificate)};
}

std::string rule(kernel::Result<Mark> const& checked) { return checked ? "" : checked.error().rule; }

Mark const kMark{sm3("a bid that was ready"), {1'773'278'999'999}};

} // namespace

TEST(Mark, proves_its_digest_and_instant_by_either_algorithm) {
    for (auto const& who : {witness(PrivateKey::generate_sm2()), witness(PrivateKey::generate_p256())}) {
        auto const checked = check_mark(sign_mark(who.key, who.certificate, kMark), kMark.digest, who.certificate);
        ASSERT_TRUE(checked);
        EXPECT_EQ(*checked, kMark);
    }
}

TEST(Mark, is_of_its_digest_and_witness_alone) {
    auto const hub = witness(PrivateKey::generate_sm2()), other = witness(PrivateKey::generate_sm2());
    auto const right = sign_mark(hub.key, hub.certificate, kMark);
    EXPECT_EQ(rule(check_mark(right, sm3("another bid"), hub.certificate)), "mark_is_of_this_digest");
    EXPECT_EQ(rule(check_mark(right, kMark.digest, other.certificate)), "mark_is_signed_by_the_witness");

    auto forged = right;
    forged.mark = json::write(Mark{kMark.digest, {kMark.time.milliseconds - 1}});
    EXPECT_EQ(rule(check_mark(forged, kMark.digest, hub.certificate)), "mark_is_signed_by_the_witness");
    auto relabelled = right;
    relabelled.signature.label = "haihe/cosign/1";
    EXPECT_EQ(rule(check_mark(relabelled, kMark.digest, hub.certificate)), "mark_is_signed_by_the_witness");
    auto loose = right;
    loose.mark = " " + right.mark;
    EXPECT_FALSE(check_mark(loose, kMark.digest, hub.certificate));
}

} // namespace haihe::trust
