@echo off
rem Hearsay's launcher for Windows. In a checkout it builds on first use (delete the folder target after changing
rem sources or descriptors); in the unzipped distribution it only starts Java: its own where it has one.
rem   JAVA_HOME     the Java to use (17 or newer) where the distribution has none of its own; else the java on the PATH
rem   HEARSAY_OPTS  options for Java, such as -Xmx4g
setlocal
set "HEARSAY_HOME=%~dp0"
if "%HEARSAY_HOME:~-1%"=="\" set "HEARSAY_HOME=%HEARSAY_HOME:~0,-1%"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if exist "%HEARSAY_HOME%\runtime\bin\java.exe" set "JAVA=%HEARSAY_HOME%\runtime\bin\java"
if not exist "%HEARSAY_HOME%\pom.xml" (
  set "CLASSPATH_ALL=%HEARSAY_HOME%\lib\*"
  goto run
)
set "CLASSPATH_ALL=%HEARSAY_HOME%\target\classes;%HEARSAY_HOME%\target\lib\*"
if exist "%HEARSAY_HOME%\target\.launcher-stamp" goto run
echo hearsay: building (first use), this takes a moment 1>&2
pushd "%HEARSAY_HOME%"
call mvn -q -B -Dmaven.test.skip=true -Dassembly.skipAssembly=true -Dhearsay.spark=false package 1>&2
if errorlevel 1 (
  popd
  echo hearsay: the build failed 1>&2
  exit /b 2
)
popd
type nul > "%HEARSAY_HOME%\target\.launcher-stamp"
:run
rem In the first seconds Java's second compiler costs more than it gains: most commands on rules run no longer, nor does a
rem single text that is not large.
set "QUICK="
if "%~1"=="rules" set "QUICK=-XX:TieredStopAtLevel=1"
for %%C in (coverage diff suggest) do if "%~2"=="%%C" set "QUICK="
set "THIRD=%~3-"
for %%F in ("%~2") do if "%~1"=="tag" if "%%~F"=="%~2" if exist "%%~F" if not exist "%%~F\" if "%THIRD:~0,1%"=="-" if %%~zF LEQ 100000 set "QUICK=-XX:TieredStopAtLevel=1"
"%JAVA%" -XX:+UseParallelGC -Xshare:auto %QUICK% %HEARSAY_OPTS% "-Dhearsay.home=%HEARSAY_HOME%" -cp "%CLASSPATH_ALL%" org.hearsay.cli.Main %*
exit /b %ERRORLEVEL%
