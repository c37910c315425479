#pragma once

// 主体注册共享: platforms, entities and people's certificates, registered once for all platforms. A room without rules:
// values, a check of each, and the shared record events. Streams `platform/<code>`, `entity/<code>`,
// `certificate/<digest>`.

#include "exchange/messages/registration.hpp"
#include "kernel/refusal.hpp"

#include <boost/describe.hpp>

#include <string>
#include <variant>

namespace haihe::hub {

struct PlatformRecorded {
    static constexpr char const* kEventName = "platform.recorded";
    exchange::PlatformRegistered platform;
    friend bool operator==(PlatformRecorded const&, PlatformRecorded const&) = default;
};
BOOST_DESCRIBE_STRUCT(PlatformRecorded, (), (platform))

struct EntityRecorded {
    static constexpr char const* kEventName = "entity.recorded";
    exchange::EntityRegistered entity;
    friend bool operator==(EntityRecorded const&, EntityRecorded const&) = default;
};
BOOST_DESCRIBE_STRUCT(EntityRecorded, (), (entity))

struct CertificateRecorded {
    static constexpr char const* kEventName = "certificate.recorded";
    exchange::CertificateBound certificate;
    friend bool operator==(CertificateRecorded const&, CertificateRecorded const&) = default;
};
BOOST_DESCRIBE_STRUCT(CertificateRecorded, (), (certificate))

using RegistryEvent = std::variant<PlatformRecorded, EntityRecorded, CertificateRecorded>;

/// Refusals: `platform_code_is_well_formed`, `platform_role_is_known`, `platform_address_is_stated`,
/// `platform_state_is_known`.
kernel::Result<void> validate(exchange::PlatformRegistered const& platform);
/// Refusals: `social_credit_code_is_valid` (GB 32100), `entity_name_is_stated`, `entity_role_is_known`,
/// `region_code_is_well_formed`, `entity_state_is_known`.
kernel::Result<void> validate(exchange::EntityRegistered const& entity);
/// Refusals: `duty_is_known`.
kernel::Result<void> validate(exchange::CertificateBound const& certificate);

} // namespace haihe::hub
