# bench/<name>_bench.cpp → bench_<name>, built by the target `bench` only: ours and a peer or limit in one run.
add_custom_target(bench)
function(haihe_bench name)
  add_executable(bench_${name} EXCLUDE_FROM_ALL ${CMAKE_SOURCE_DIR}/bench/${name}_bench.cpp)
  foreach(one ${ARGN})
    target_link_libraries(bench_${name} PRIVATE haihe_${one})
  endforeach()
  add_dependencies(bench bench_${name})
endfunction()

haihe_bench(ledger ledger)
haihe_bench(http edge_http)
haihe_bench(exchange hub edge_config)
target_compile_definitions(bench_exchange PRIVATE HAIHE_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
# Walks as the scenario tests do, up to the last minute.
haihe_bench(rush trading hub supervision bidder proof edge_config)
target_sources(bench_rush PRIVATE ${CMAKE_SOURCE_DIR}/tests/scenario/city.cpp ${CMAKE_SOURCE_DIR}/tests/scenario/tender_walk.cpp
                                  ${CMAKE_SOURCE_DIR}/tests/scenario/bidding_walk.cpp)
target_include_directories(bench_rush PRIVATE ${CMAKE_SOURCE_DIR}/tests)
target_link_libraries(bench_rush PRIVATE GTest::gtest)
target_compile_definitions(bench_rush PRIVATE HAIHE_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
haihe_bench(upload trading hub edge_config)
target_compile_definitions(bench_upload PRIVATE HAIHE_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
