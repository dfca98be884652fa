@echo off
rem Starts OT Security MCP with the Java runtime beside it. Nothing stands in brackets and every path in quotes, so
rem that a bracket or an ampersand in the path of this folder means nothing.
setlocal EnableExtensions DisableDelayedExpansion
set "app=%~dp0..\app"
set "java=%~dp0..\runtime\bin\java.exe"
set "launcher=%~f0"
set "mode=command"
if /i "%~1"=="serve" set "mode=serve"
if not "%mode%"=="serve" goto command
if /i "%~2"=="--http" set "mode=http"
if /i "%~3"=="--http" set "mode=http"
if "%mode%"=="http" goto http
"%java%" -XX:+ExitOnOutOfMemoryError -XX:+DisplayVMOutputToStderr "-XX:AOTCache=%app%\@server-cache@" "-Dorg.sqlite.lib.path=%app%\native" "-Dorg.sqlite.lib.name=@library@" "-Dorg.sqlite.tmpdir=%app%\native" "-Dot-security.launcher=%launcher%" -jar "%app%\ot-security.jar" %*
exit /b %ERRORLEVEL%
:http
"%java%" -XX:+ExitOnOutOfMemoryError -XX:+DisplayVMOutputToStderr -XX:TieredStopAtLevel=4 -XX:+UseCompactObjectHeaders -Xmn32m -Xss1m "-Dorg.sqlite.lib.path=%app%\native" "-Dorg.sqlite.lib.name=@library@" "-Dorg.sqlite.tmpdir=%app%\native" "-Dot-security.launcher=%launcher%" -jar "%app%\ot-security.jar" %*
exit /b %ERRORLEVEL%
:command
"%java%" "-XX:AOTCache=%app%\@cache@" "-Dorg.sqlite.lib.path=%app%\native" "-Dorg.sqlite.lib.name=@library@" "-Dorg.sqlite.tmpdir=%app%\native" "-Dot-security.launcher=%launcher%" -jar "%app%\ot-security.jar" %*
exit /b %ERRORLEVEL%
