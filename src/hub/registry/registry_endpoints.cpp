#include "hub/registry/registry_endpoints.hpp"

#include "hub/registry/certificate_endpoints.hpp"
#include "hub/registry/entity_endpoints.hpp"
#include "hub/registry/platform_endpoints.hpp"
#include "hub/registry/platform_key_messages.hpp"
#include "hub/registry/registry_messages.hpp"
#include "hub/registry/registry_views.hpp"

namespace haihe::hub {

void mount_registry(node::Plan& plan, std::function<node::Desk&()> const& desk) {
    mount_registry_messages(plan.book);
    mount_registry_views(plan.book);
    mount_platform_key_messages(plan, desk);
    mount_platforms(plan, desk);
    mount_entities(plan, desk);
    mount_certificates(plan, desk);
}

} // namespace haihe::hub
