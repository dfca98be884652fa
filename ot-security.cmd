@echo off
rem Starts OT Security MCP on Windows, as the script ot-security does elsewhere: finds a JDK 25, builds on
rem first use, then runs Java. Messages go to standard error: standard output belongs to the protocol.
setlocal EnableExtensions DisableDelayedExpansion
set "here=%~dp0"
set "here=%here:~0,-1%"
set "app=%here%\target\app"
set "jdk="
set "jdk_version="
set "stale="

if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined jdk if exist "%app%\jdk" call :remembered
if not defined jdk call :on_path
if not defined jdk call :search
if not defined jdk goto no_jdk

if /i "%~1"=="build" (
  call :build
  if errorlevel 1 exit /b 70
  exit /b 0
)
if not exist "%app%\build-id" (
  call :build
  if errorlevel 70 exit /b 70
  if errorlevel 69 exit /b 69
)
set "build_id="
set /p build_id=<"%app%\build-id"
if not exist "%app%\jdk" set "stale=yes"
if defined stale (>"%app%\jdk" echo %jdk%) 2>nul

set "http="
if /i "%~1"=="serve" if /i "%~2"=="--http" set "http=yes"
if /i "%~1"=="serve" for %%a in (%*) do if /i "%%~a"=="--http" set "http=yes"
rem A server without memory ends, so that whoever started it can start it anew.
set "memory="
if /i "%~1"=="serve" set "memory=-XX:+ExitOnOutOfMemoryError -XX:+DisplayVMOutputToStderr"
set "library="
for %%f in ("%app%\native\*") do set "library=%%~nxf"
set "sqlite="
if defined library set "sqlite="-Dorg.sqlite.lib.path=%app%\native" "-Dorg.sqlite.lib.name=%library%" "-Dorg.sqlite.tmpdir=%app%\native""
set "aot=%app%\ot-security-%build_id%-%jdk_version%.aot"
set "cache=%LOCALAPPDATA%\ot-security"
if defined http (
  set "flags=-XX:+UseCompactObjectHeaders -Xmx256m"
) else if exist "%aot%" (
  set "flags=-XX:TieredStopAtLevel=1 -Xmx256m -Xss512k -XX:-UsePerfData "-XX:AOTCache=%aot%""
) else (
  if not exist "%cache%" mkdir "%cache%" 2>nul
  set "flags=-XX:TieredStopAtLevel=1 -Xmx256m -Xss512k -XX:-UsePerfData -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%cache%\%build_id%-%jdk_version%.jsa""
)
"%jdk%\bin\java.exe" -XX:+UseSerialGC -Xlog:disable -Xlog:all=warning:stderr %memory% "-Dot-security.launcher=%here%\ot-security.cmd" %flags% %sqlite% -jar "%app%\ot-security.jar" %*
exit /b %ERRORLEVEL%

rem Sets jdk and jdk_version if a folder is a JDK 25, by its file "release".
:try
if not exist "%~1\bin\java.exe" exit /b 1
if not exist "%~1\release" exit /b 1
set "found="
for /f "usebackq tokens=1,* delims==" %%a in ("%~1\release") do (
  if "%%a"=="JAVA_RUNTIME_VERSION" set "found=%%~b"
)
if not defined found for /f "usebackq tokens=1,* delims==" %%a in ("%~1\release") do (
  if "%%a"=="JAVA_VERSION" set "found=%%~b"
)
if not defined found exit /b 1
if "%found%"=="25" goto take
if "%found:~0,3%"=="25." goto take
if "%found:~0,3%"=="25+" goto take
if "%found:~0,3%"=="25-" goto take
exit /b 1
:take
set "jdk=%~1"
set "jdk_version=%found%"
exit /b 0

rem The JDK that served last time, so that a usual start searches nothing.
:remembered
set "stale=yes"
set "last="
set /p last=<"%app%\jdk"
if not defined last exit /b 1
call :try "%last%"
if defined jdk set "stale="
exit /b 0

:on_path
for /f "delims=" %%j in ('where java.exe 2^>nul') do if not defined jdk (
  for %%k in ("%%~dpj..") do call :try "%%~fk"
)
exit /b 0

:search
for %%r in (
  "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu"
  "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%ProgramFiles%\RedHat" "%ProgramFiles%\OpenJDK"
  "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks" "%USERPROFILE%\scoop\apps"
) do if not defined jdk if exist "%%~r\" for /d %%d in ("%%~r\*") do if not defined jdk (
  call :try "%%~fd"
  if not defined jdk call :try "%%~fd\current"
)
exit /b 0

:no_jdk
>&2 echo ot-security: no JDK 25 was found (looked at JAVA_HOME, PATH and the usual install places).
>&2 echo Install one, for example Eclipse Temurin 25 (https://adoptium.net), or set JAVA_HOME to it, and start again.
exit /b 69

:build
set "mvn=%MVN%"
if not defined mvn set "mvn=mvn"
where "%mvn%" >nul 2>nul || if not exist "%mvn%" (
  >&2 echo ot-security: Maven 3.8.7 or newer is needed for the build on first use, and mvn is not on the PATH.
  >&2 echo Install Maven, or set MVN to the mvn program, and start again.
  exit /b 69
)
if not exist "%here%\target" mkdir "%here%\target" 2>nul
rem One build at a time: a folder is made by one process only.
set "lock=%here%\target\.building"
set /a waited=0
:lock
mkdir "%lock%" 2>nul && goto locked
if not exist "%here%\target" (
  >&2 echo ot-security: there is no build yet, and %here%\target cannot be written.
  exit /b 69
)
if %waited%==0 >&2 echo ot-security: another start is building; waiting for it.
set /a waited+=1
if %waited% geq 600 (
  >&2 echo ot-security: gave up waiting; remove %lock% if no build is running.
  exit /b 69
)
ping -n 2 127.0.0.1 >nul
goto lock
:locked
if not %waited%==0 if exist "%app%\build-id" (
  rmdir "%lock%"
  exit /b 0
)
>&2 echo Building OT Security MCP with Maven (first use; about a minute, longer while libraries are fetched).
>&2 echo   JDK  %jdk% (%jdk_version%)
>&2 echo   log  %here%\target\build.log
setlocal
set "JAVA_HOME=%jdk%"
set "PATH=%jdk%\bin;%PATH%"
pushd "%here%"
call "%mvn%" -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true -Dwarnings.option=-Xlint:-options package >"%here%\target\build.log" 2>&1 <nul
set "status=%ERRORLEVEL%"
popd
endlocal & set "status=%status%"
rmdir "%lock%"
if not "%status%"=="0" (
  >&2 echo ot-security: the build failed; see %here%\target\build.log.
  exit /b 70
)
(>"%app%\jdk" echo %jdk%) 2>nul
>&2 echo Built.
exit /b 0
