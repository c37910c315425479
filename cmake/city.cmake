# The city of the scenario tests with the servers that it stands on; benchmarks walk through it too.
include_guard(GLOBAL)
find_package(GTest REQUIRED)

add_library(source_directory STATIC EXCLUDE_FROM_ALL ${CMAKE_SOURCE_DIR}/tests/source_directory.cpp)
target_include_directories(source_directory PUBLIC ${CMAKE_SOURCE_DIR}/tests)
target_compile_definitions(source_directory PRIVATE HAIHE_SOURCE_DIR="${CMAKE_SOURCE_DIR}")

# A PostgreSQL server of the tests' own.
add_library(postgres_server STATIC EXCLUDE_FROM_ALL ${CMAKE_SOURCE_DIR}/tests/edge/sql/postgres_server.cpp)
target_include_directories(postgres_server PUBLIC ${CMAKE_SOURCE_DIR}/src ${CMAKE_SOURCE_DIR}/tests)
target_link_libraries(postgres_server PUBLIC haihe_edge_sql)

# A store of the tests' own that speaks S3.
add_library(s3_server STATIC EXCLUDE_FROM_ALL ${CMAKE_SOURCE_DIR}/tests/edge/s3/s3_server.cpp)
target_include_directories(s3_server PUBLIC ${CMAKE_SOURCE_DIR}/src ${CMAKE_SOURCE_DIR}/tests)
target_link_libraries(s3_server PUBLIC haihe_edge_s3 source_directory)

# The city of the scenarios and those who walk through it; the browser's stage has them too.
file(GLOB walks CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/scenario/*_walk.cpp ${CMAKE_SOURCE_DIR}/tests/scenario/city.cpp
     ${CMAKE_SOURCE_DIR}/tests/scenario/history_hands.cpp)
add_library(scenario_walks STATIC EXCLUDE_FROM_ALL ${walks})
target_include_directories(scenario_walks PUBLIC ${CMAKE_SOURCE_DIR}/src ${CMAKE_SOURCE_DIR}/tests)
target_link_libraries(scenario_walks PUBLIC haihe_trading haihe_hub haihe_supervision haihe_bidder haihe_party haihe_proof
                      haihe_edge_config postgres_server s3_server source_directory GTest::gtest)
