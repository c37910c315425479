#pragma once

#include <cstddef>
#include <string_view>

namespace haihe::trust {

/// True iff `cipher` is SEQUENCE { INTEGER x, INTEGER y, OCTET STRING C3 of 32 bytes, OCTET STRING C2 of `plain_size`
/// bytes } in DER: minimal lengths and integers, nothing inside or after that does not belong, x and y below p and on
/// SM2's curve. OpenSSL itself decrypts what is not.
bool is_strict_sm2_cipher(std::string_view cipher, std::size_t plain_size);

} // namespace haihe::trust
