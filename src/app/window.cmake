# SPDX-License-Identifier: GPL-3.0-or-later
add_executable(remitdesk WIN32 ${CMAKE_CURRENT_LIST_DIR}/window_main.cpp)
target_link_libraries(remitdesk PRIVATE remit_app Fontconfig::Fontconfig)
target_compile_definitions(remitdesk PRIVATE REMITDESK_VERSION="${PROJECT_VERSION}")
qt_add_resources(remitdesk practice PREFIX /practice BASE ${CMAKE_SOURCE_DIR}/resources/practice
    FILES ${CMAKE_SOURCE_DIR}/resources/practice/customers.json)
install(TARGETS remitdesk RUNTIME)
